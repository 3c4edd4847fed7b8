import { readFileSync } from "node:fs"
import { join } from "node:path"
import { requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { chartPath, templateChart } from "./test-support/chart.ts"
import { local, over, production } from "./test-support/values.ts"

const [demoKey = "", , demoWord = ""] = readFileSync(
  join(chartPath, "files/kong/demo-keys.txt"),
  "utf8",
).split("\n")
/** A key of the list that is a word, so that other texts may have it in them. */
const shortWord = "supabaserealtime"
const without = (name: string) => over(production, { secrets: { [name]: {} } })

describe("what cannot work or is not safe does not render, and says what to do", () => {
  it.for([
    ["no database", { database: { host: "" } }, "name the host of a PostgreSQL"],
    ["two databases", { db: { enabled: true } }, "db.enabled installs another: choose one"],
    ["no certificates", { database: { caBundle: { configMap: "" } } }, "set database.caBundle"],
    ["graphql on RDS", { kong: { graphql: true } }, "Amazon RDS has no pg_graphql"],
    [
      "its schema on RDS",
      { rest: { schemas: ["public", "graphql_public"] } },
      "leave graphql_public out of rest.schemas",
    ],
    ["analytics with TLS", { analytics: { enabled: true } }, "rds.force_ssl"],
    ["vector alone", { vector: { enabled: true } }, "set vector.enabled to false"],
    ["open functions", { functions: { verifyJwt: false } }, "functions.public"],
    [
      "two sources of functions",
      { functions: { volume: { a: 1 }, configMaps: { a: "b" } } },
      "one",
    ],
    ["an open dashboard", { studio: { authentication: false } }, "anybody could change the"],
    ["Studio without Meta", { meta: { enabled: false } }, "set meta.enabled to true"],
    ["no bucket", { storage: { bucket: "" } }, "name the S3 bucket and its region"],
    ["two S3 servers", { minio: { enabled: true } }, "minio.enabled installs another"],
    ["mails without a sender", { auth: { smtp: { host: "mail" } } }, "set auth.smtp.adminEmail"],
    [
      "addresses unconfirmed",
      { auth: { email: { autoconfirm: true } } },
      "for a local database only",
    ],
    ["any redirect", { auth: { redirectUrls: ["*"] } }, "name the sites"],
    [
      "cookies from any site",
      { kong: { cors: { origins: ["*"], credentials: true } } },
      "name the sites",
    ],
    ["a route to nowhere", { route: { enabled: true } }, "name the Gateway"],
    ["an impossible range", { rest: { autoscaling: { minReplicas: 9 } } }, "raise maxReplicas"],
    ["a demo key", { auth: { extraEnv: { KEY: `e30.${demoKey}` } } }, "which everybody knows"],
    ["a demo password", { auth: { extraEnv: { KEY: demoWord } } }, "auth.extraEnv.KEY is a key of"],
    [
      "a short demo word",
      { auth: { extraEnv: { KEY: shortWord } } },
      "auth.extraEnv.KEY is a key of",
    ],
    [
      "a demo key within a text",
      { functions: { extraEnv: { URL: `https://x/?apikey=e30.${demoKey}` } } },
      "functions.extraEnv.URL is a key of",
    ],
    [
      "a demo key in a list",
      { auth: { redirectUrls: [`https://x/${demoWord}`] } },
      "auth.redirectUrls[0] is a key of",
    ],
    [
      "a demo key in Kubernetes' own fields",
      { functions: { volume: { csi: { attributes: { token: demoWord } } } } },
      "functions.volume.csi.attributes.token is a key of",
    ],
    [
      "a demo key among annotations",
      { rest: { podAnnotations: { a: demoWord } } },
      "rest.podAnnotations.a is a key",
    ],
  ] as const)("%s", ([, changes, message], context) => {
    const helm = requireTool(context, "helm")
    const { status, stderr } = templateChart(helm, over(production, changes))
    expect(stderr).toContain(message)
    expect(status).toBe(1)
  })

  it("a local database with TLS, which it does not speak", (context) => {
    const values = over(local, { database: { sslMode: "require" } })
    const { stderr } = templateChart(requireTool(context, "helm"), values)
    expect(stderr).toContain("set it to disable")
  })

  it.for([
    ["databaseAuthAdmin", "secrets.databaseAuthAdmin.password is missing"],
    ["databaseAuthenticator", "secrets.databaseAuthenticator.password is missing"],
    ["databaseStorageAdmin", "secrets.databaseStorageAdmin.password is missing"],
    ["databaseAdmin", "secrets.databaseAdmin.password is missing"],
    ["databasePostgres", "secrets.databasePostgres.password is missing"],
    ["jwt", "secrets.jwt."],
    ["realtime", "secrets.realtime."],
    ["meta", "secrets.meta.cryptoKey is missing"],
    ["dashboard", "secrets.dashboard."],
  ] as const)("no place of the secret %s", ([name, message], context) => {
    const values = { ...without(name), bootstrap: { enabled: false } } as const
    const secrets = { ...(production["secrets"] as object), [name]: {} }
    const { status, stderr } = templateChart(requireTool(context, "helm"), { ...values, secrets })
    expect(stderr).toContain(message)
    expect(stderr).toContain("{ name: <Secret>, key: <key> }")
    expect(status).toBe(1)
  })

  it("what is allowed on purpose renders", (context) => {
    const values = over(production, {
      functions: { verifyJwt: false, unsafe: true },
      auth: { extraEnv: { TOPIC: `${shortWord}-events` } },
    })
    expect(templateChart(requireTool(context, "helm"), values).stderr).toBe("")
  })
})
