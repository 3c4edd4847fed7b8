import type { z } from "zod"
import { choice, flag, group, text, textLike, texts, whole } from "./fields.ts"
import type { ImageSource } from "./images.ts"
import { imageValues, resourceValues } from "./workload.ts"

/** A client of PostgreSQL with a shell: psql makes the SCRAM verifiers of the passwords. */
const client: ImageSource = {
  registry: "docker.io",
  repository: "library/postgres",
  tag: "17.10-alpine",
}

/** Values of the jobs that prepare the database. */
export const bootstrapValues: z.ZodType = group(
  "The jobs that prepare the database before the services start, and complete it afterwards.",
  {
    enabled: flag("Whether they run. Without them the database has to be prepared already.", true),
    image: imageValues(client),
    resources: resourceValues({ cpu: "50m", memory: "32Mi", limit: "128Mi" }),
    extensions: texts("PostgreSQL extensions to create beside uuid-ossp and pgcrypto: vector."),
    checkCapabilities: flag(
      "Whether the run stops when the server lacks what a service needs; the table is printed anyway.",
      true,
    ),
    migrations: group("SQL files of your own, each applied once, in the order of their names.", {
      configMaps: texts("ConfigMaps with them."),
      image: textLike(
        "OCI image or artifact with them, mounted as an image volume: ghcr.io/acme/migrations@sha256:…",
        /^(\S+[:@]\S+)?$/,
      ),
      path: text("Folder in that image.", "/"),
      source: group(
        "A source of Flux with them, in the release's namespace: Git, an OCI artifact, a bucket.",
        {
          kind: choice("Its kind.", ["GitRepository", "OCIRepository", "Bucket"], "GitRepository"),
          name: text("Its name; empty takes none."),
          path: text("Folder in it.", "/"),
          fluxNamespace: text("Namespace of Flux's source-controller.", "flux-system"),
          apiCidrs: texts("Networks that the Kubernetes API is in.", [
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
          ]),
        },
      ),
    }),
    schedule: text(
      "When the last job runs between releases too, for new migrations of the source and tables without a policy; empty never. In the words of cron: 0 * * * * is every hour.",
    ),
    lockTimeout: text("How long a statement waits for a lock.", "10s"),
    statementTimeout: text("How long a statement may take.", "120s"),
    lockWait: text("How long a run waits for another one.", "600s"),
    waitSeconds: whole(
      "Seconds that a server which does not answer, and a table that a service makes, is waited for.",
      180,
      0,
    ),
    pauseSeconds: whole("Seconds between two attempts.", 5, 1),
    backoffLimit: whole(
      "How often a job is tried again; what another try can not heal ends it at once.",
      3,
    ),
    deadlineSeconds: whole(
      "Seconds after which a job is given up with all its tries: less than Helm's timeout, or Helm says nothing but that it has passed.",
      900,
      60,
    ),
  },
)
