import { describe, expect, it } from "vitest"
import { platform } from "../test-support/platform.ts"
import { releaseValues } from "../test-support/release-values.ts"
import { fluentBit } from "./fluent-bit.ts"
import type { LogsChoice } from "./logs-options.ts"

const loki: LogsChoice = { type: "loki", bucket: "example-logs" }
const valuesOf = (logs: LogsChoice) =>
  releaseValues([fluentBit(logs, platform, [])], "fluent-bit") as {
    readonly config: Readonly<Record<"service" | "inputs" | "filters" | "outputs", string>>
    readonly env: readonly object[]
    readonly extraVolumes: readonly object[]
    readonly securityContext: object
  }
const outputOf = (logs: LogsChoice) => valuesOf(logs).config.outputs

/** Sections of the classic format: a name in brackets, then settings of four spaces, a key and a value. */
function sections(text: string): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  return text
    .trim()
    .split(/\n\n/)
    .map((section) => {
      const [head = "", ...lines] = section.trim().split("\n")
      const settings = lines.map((line) => {
        const [, key = "", value = ""] = /^ {4}(\S+) (.+)$/.exec(line) ?? []
        expect(key).not.toBe("")
        return [key, value] as const
      })
      return [head, Object.fromEntries(settings)] as const
    })
}

describe("fluentBit", () => {
  it("reads every container's log, keeps its place on the node, and adds what Kubernetes knows", () => {
    const { service, inputs, filters } = valuesOf(loki).config
    expect(sections(service)).toEqual([
      [
        "[SERVICE]",
        expect.objectContaining({
          HTTP_Port: "2020",
          "storage.path": "/var/lib/fluent-bit/buffer",
        }),
      ],
    ])
    expect(sections(inputs)).toEqual([
      [
        "[INPUT]",
        expect.objectContaining({
          Name: "tail",
          "multiline.parser": "docker, cri",
          DB: "/var/lib/fluent-bit/positions.db",
          "storage.type": "filesystem",
        }),
      ],
    ])
    expect(sections(filters)).toEqual([
      ["[FILTER]", expect.objectContaining({ Name: "kubernetes", Match: "kube.*" })],
    ])
  })

  it.each<[LogsChoice, Readonly<Record<string, string>>]>([
    [loki, { Name: "loki", Host: "loki-gateway.loki.svc", Port: "80", Line_Format: "json" }],
    [
      { type: "cloudwatch", retentionDays: 90 },
      {
        Name: "cloudwatch_logs",
        Region: "eu-central-1",
        Log_Group_Template: "/aws/eks/example/$kubernetes['namespace_name']",
        Log_Retention_Days: "90",
      },
    ],
    [
      { type: "elasticsearch" },
      {
        Name: "es",
        Host: "logs-es-http.logging.svc",
        Port: "9200",
        HTTP_Passwd: "${ELASTICSEARCH_PASSWORD}",
        "tls.verify": "On",
        Suppress_Type_Name: "On",
      },
    ],
  ])("sends to one place, and waits for it: %j", (logs, settings) => {
    const patience = { Match: "kube.*", Retry_Limit: "60", "storage.total_limit_size": "2G" }
    expect(sections(outputOf(logs))).toEqual([
      ["[OUTPUT]", expect.objectContaining({ ...settings, ...patience })],
    ])
  })

  it("holds nothing that Helm would take for a template", () => {
    for (const logs of [loki, { type: "cloudwatch" }, { type: "elasticsearch" }] as const) {
      expect(JSON.stringify(valuesOf(logs).config)).not.toContain("{{")
    }
  })

  it("labels by what has few values: a pod's name is none", () => {
    const [section] = sections(outputOf(loki))
    const { Labels, Structured_Metadata } = section?.[1] ?? {}
    expect(Labels).not.toContain("pod_name")
    expect(Structured_Metadata).toContain("pod=$kubernetes['pod_name']")
  })

  it("is given the password of Elasticsearch and its authority where logs go there", () => {
    const elastic = valuesOf({ type: "elasticsearch" })
    expect(elastic.env).toEqual([
      {
        name: "ELASTICSEARCH_PASSWORD",
        valueFrom: { secretKeyRef: { name: "logs-es-elastic-user", key: "elastic" } },
      },
    ])
    expect(elastic.extraVolumes).toContainEqual({
      name: "elasticsearch-authority",
      secret: { secretName: "logs-es-http-certs-public" },
    })
    expect(valuesOf(loki).env).toEqual([])
  })

  it("is root, and nothing that root could be besides", () => {
    expect(valuesOf(loki).securityContext).toEqual({
      runAsUser: 0,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    })
  })
})
