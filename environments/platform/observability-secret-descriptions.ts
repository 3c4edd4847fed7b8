import type { SecretDescription, SecretKeyDescription } from "@supaflux/secrets"

const name = (purpose: string, readers: readonly string[]): SecretKeyDescription => ({
  purpose,
  format: { type: "given" },
  readers,
  plain: true,
})

/** A role of the database that somebody makes there, with the name and the password of this secret. */
function databaseRole(purpose: string, reader: string): SecretDescription {
  return {
    purpose,
    keys: {
      username: name("Name of the role.", [reader]),
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: [reader],
        account: { at: "database", user: { key: "username" } },
      },
    },
    rotations: [
      {
        name: "password",
        keys: ["password"],
        effect: `From the moment at which the role has its new password until ${reader} has it too, ${reader} opens no new connection.`,
        meanwhile: [
          "Give the role the new password, as the master user: `psql --command '\\password <role>'`, which asks for it.",
        ],
      },
    ],
  }
}

const webhook = (purpose: string, reader: string, key: string): SecretDescription => ({
  purpose,
  restart: "none",
  keys: {
    [key]: { purpose: "What it is reached by.", format: { type: "given" }, readers: [reader] },
  },
  rotations: [
    {
      name: key,
      keys: [key],
      effect: "None, as long as the old one is revoked last.",
      before: ["Make a second one there."],
      after: ["Revoke the old one there."],
    },
  ],
})

/** What the secrets of the stack that watches the platform hold. */
export const observabilitySecretDescriptions = {
  grafanaAdmin: {
    purpose: "Who may do everything in Grafana.",
    keys: {
      username: name("Name to log in with.", ["grafana"]),
      password: {
        purpose: "Its password, until Grafana's database has another.",
        format: { type: "alphanumeric", length: 40, minimum: 12 },
        readers: ["grafana"],
      },
    },
    rotations: [
      {
        name: "password",
        keys: ["password"],
        effect: "Grafana reads it when its database is new, and keeps the old one otherwise.",
        after: [
          "Give Grafana the new password: `kubectl -n monitoring exec -it deployment/grafana -c grafana -- grafana cli admin reset-admin-password --password-from-stdin`.",
        ],
      },
    ],
  },
  grafanaDatabase: databaseRole("Owner of Grafana's database.", "grafana"),
  databaseExporter: databaseRole(
    "Role that reads the statistics of the database; a member of pg_monitor.",
    "postgres-exporter",
  ),
  alertsChannel: webhook("Channel in Slack that alerts go to.", "alertmanager", "address"),
  pager: webhook("Service that wakes people.", "alertmanager", "routing-key"),
  clickhouse: {
    purpose: "User of ClickHouse, which holds the traces.",
    keys: {
      password: {
        purpose: "Its password.",
        format: { type: "hex", length: 64, minimum: 16 },
        readers: ["clickhouse", "signoz"],
      },
    },
    rotations: [
      {
        name: "password",
        keys: ["password"],
        effect: "Until ClickHouse and all that write to it have started anew, traces are lost.",
      },
    ],
  },
  datadog: webhook("Datadog, which gets the traces.", "datadog", "api-key"),
} as const satisfies Readonly<Record<string, SecretDescription>>
