import { derivedValues } from "../derived-values.ts"
import { priorityClass } from "./handles.ts"
import { options } from "./options.ts"

type Map = { readonly [key: string]: unknown }

const isMap = (value: unknown): value is Map =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Values laid over others, as Helm does. */
export function over(base: Map, changes: Map): Map {
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(changes)])].map((key) => {
      const [below, above] = [base[key], changes[key]]
      if (isMap(below) && isMap(above)) return [key, over(below, above)]
      return [key, key in changes ? above : below]
    }),
  )
}

/** A place in a Secret. */
const place = (name: string, key: string): Map => ({ name, key })

// With the places of all secrets, so that variants can turn on what reads them.
const readers = {
  monitoring: { enabled: true },
  auth: { smtp: { host: "mail.example.com" } },
}

/** What the package makes for a database on Amazon RDS. */
export const production: Map = derivedValues(
  { ...options, priorityClass, values: readers },
  "supabase",
  "supabase",
).values

/** Production without the values of the database and the bucket, which local services replace. */
const withoutCloud = over(production, {
  database: { host: "", sslMode: "disable", caBundle: { configMap: "", key: "" } },
  storage: { bucket: "", region: "" },
})

const one = { autoscaling: { enabled: false }, replicas: 1 }

/** A stack for one machine, with its own database and S3 server. */
export const local: Map = over(withoutCloud, {
  publicUrl: "http://localhost:8000",
  priorityClassName: "",
  networkPolicy: { enabled: false },
  db: { enabled: true },
  minio: {
    enabled: true,
    secrets: { accessKeyId: place("minio", "id"), secretAccessKey: place("minio", "secret") },
  },
  ...Object.fromEntries(
    ["kong", "rest", "realtime", "imgproxy", "functions", "meta", "studio"].map((service) => [
      service,
      one,
    ]),
  ),
  auth: { ...one, email: { autoconfirm: true } },
  storage: { ...one, bucket: "", region: "" },
})

const logs = (key: string) => place("supabase-analytics", key)

/** Metrics that are read, those of Realtime too. */
export const monitored: Map = {
  monitoring: { enabled: true },
  secrets: { realtime: { metricsToken: place("supabase-realtime", "metricsToken") } },
}

/** A server that mails are sent through. */
const mailing: Map = {
  auth: {
    smtp: { host: "mail.example.com", adminEmail: "a@example.com", senderName: "Example: mail" },
  },
  secrets: {
    smtp: {
      username: place("supabase-smtp", "username"),
      password: place("supabase-smtp", "password"),
    },
  },
}

/** Every feature that can be on at once. */
export const everything: Map = over(over(over(local, monitored), mailing), {
  networkPolicy: { enabled: true, monitoringNamespace: "monitoring" },
  route: {
    enabled: true,
    gateway: { name: "public", namespace: "istio-ingress", sectionName: "https" },
    hostnames: ["api.example.com"],
  },
  kong: { graphql: true },
  auth: {
    autoscaling: { enabled: true, targetMemoryUtilization: 80 },
    redirectUrls: ["https://app.example.com/**"],
  },
  functions: {
    configMaps: { hello: "hello-function" },
    public: ["hello"],
    databaseUrl: true,
    extraEnv: { GREETING: "hello", TOKEN: { secretKeyRef: place("extra", "token") } },
  },
  analytics: {
    enabled: true,
    secrets: {
      publicAccessToken: logs("publicAccessToken"),
      privateAccessToken: logs("privateAccessToken"),
      encryptionKey: logs("encryptionKey"),
      secretKeyBase: logs("secretKeyBase"),
      releaseCookie: logs("releaseCookie"),
    },
  },
  vector: { enabled: true },
  bootstrap: {
    schedule: "*/5 * * * *",
    migrations: {
      configMaps: ["own-migrations"],
      image: "ghcr.io/acme/migrations:1",
      path: "/sql",
      source: { name: "app", path: "/db/sql" },
    },
  },
})
