import type { z } from "zod"
import { flag, group, text, texts, whole } from "./fields.ts"
import { images } from "./images.ts"
import { scalable } from "./workload.ts"

/** Values of Auth (GoTrue). Everything else that it knows is set by `extraEnv`. */
export const authValues: z.ZodType = scalable(
  "Auth (GoTrue): users, sessions and tokens.",
  images.auth,
  { cpu: "100m", memory: "64Mi", limit: "256Mi" },
  {
    siteUrl: text("Where e-mail links lead when nothing else is asked for; empty takes publicUrl."),
    redirectUrls: texts("Further addresses that may be redirected to; globs."),
    disableSignup: flag("Whether only invited users can sign up.", false),
    anonymousUsers: flag("Whether users can sign in without a credential.", false),
    jwtExpiry: whole("Seconds that an access token is valid.", 3600, 60),
    passwordMinLength: whole("Characters of a password.", 8, 6),
    email: group("Sign-in by e-mail.", {
      enabled: flag("Whether it is offered.", true),
      autoconfirm: flag(
        "Whether addresses count as confirmed without a mail: only for local use.",
        false,
      ),
    }),
    phone: group("Sign-in by phone; its provider is set by extraEnv.", {
      enabled: flag("Whether it is offered.", false),
      autoconfirm: flag("Whether numbers count as confirmed.", false),
    }),
    smtp: group("The mail server; its account is secrets.smtp.", {
      host: text("Host name; empty sends no mail."),
      port: whole("Port.", 587, 1, 65_535),
      adminEmail: text("Sender's address."),
      senderName: text("Sender's name."),
    }),
    rateLimitHeader: text(
      "Header that names the client for rate limits; the edge must overwrite it.",
      "X-Forwarded-For",
    ),
    maxPoolSize: whole("Connections to the database of one pod.", 10, 1),
    logLevel: text("Level of the log.", "info"),
  },
)
