import type { z } from "zod"
import { choice, group, text, whole } from "./fields.ts"

/** Values of the connection to the database. */
export const databaseValues: z.ZodType = group("The PostgreSQL database.", {
  host: text("Host name: on Amazon RDS the endpoint, which its certificate names."),
  port: whole("Port.", 5432, 1, 65_535),
  name: text("Name of the database.", "postgres"),
  sslMode: choice(
    "How the connection is protected. The last two need caBundle; verify-full also proves the host.",
    ["disable", "require", "verify-ca", "verify-full"],
    "verify-full",
  ),
  caBundle: group(
    "ConfigMap with the PEM certificates that sign the database's. On Amazon RDS take the bundle of the region: the global one is longer than an environment variable may be.",
    { configMap: text("Its name."), key: text("Key in it.") },
  ),
})
