import { spawnSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { freePort } from "@supaflux/testing"
import { observability } from "@supaflux/observability"
import { everyChoice } from "../../../packages/observability/src/test-support/choices.ts"
import { platform } from "../../../packages/observability/src/test-support/platform.ts"
import { releaseValues } from "../../../packages/observability/src/test-support/release-values.ts"
import { waitUntil } from "../sandbox/wait-until.ts"
import type { Sandbox } from "../sandbox/sandbox.ts"
import type { Report } from "../report.ts"
import type { ServedLoki } from "./serve-loki.ts"

type Sections = Readonly<Record<"service" | "inputs" | "filters" | "outputs", string>>

/** The choices that between them have every sort of logs. */
const choices = {
  Loki: "selfHosted with Thanos",
  "CloudWatch Logs": "VictoriaMetrics alone, CloudWatch, OBI to New Relic",
  Elasticsearch: "Elasticsearch, OBI to Datadog",
}
/** Settings that Fluent Bit has to refuse, by what they take the place of. */
const mutants: Readonly<Record<string, readonly [from: RegExp, to: string]>> = {
  "a misspelt setting": [/Line_Format json/, "Line_Fromat json"],
  "an output that there is not": [/Name loki/, "Name lokki"],
}

function sectionsOf(choice: string): Sections {
  const chosen = everyChoice[choice]
  if (chosen === undefined) throw new Error(`There is no choice ${choice}.`)
  const { components } = observability({ ...platform, ...chosen })
  return releaseValues(components, "fluent-bit")["config"] as unknown as Sections
}

/** The text, with what the image and the node hold put into a folder of the proof. */
function configIn(folder: string, { service, inputs, filters, outputs }: Sections): string {
  return [service, inputs, filters, outputs]
    .join("\n")
    .replaceAll("/fluent-bit/etc", folder)
    .replaceAll("/var/lib/fluent-bit", folder)
    .replaceAll("/var/log/containers", join(folder, "containers"))
    .replaceAll("/etc/elasticsearch", folder)
    .replace(/HTTP_Server On/, "HTTP_Server Off")
}

/** Fluent Bit accepts the configuration for every sort of logs; with that of Loki, a line of a pod gets there. */
export async function proveFluentBit(
  fluentBit: string,
  sandbox: Sandbox,
  loki: ServedLoki,
  report: Report,
): Promise<void> {
  const folder = join(sandbox.folder, "fluent-bit")
  mkdirSync(join(folder, "containers"), { recursive: true })
  writeFileSync(join(folder, "parsers.conf"), "[PARSER]\n    Name json\n    Format json\n")
  const file = join(folder, "fluent-bit.conf")
  const refusal = (config: string): readonly string[] => {
    writeFileSync(file, config)
    const { status, stdout, stderr, error } = spawnSync(
      fluentBit,
      ["--dry-run", `--config=${file}`],
      { encoding: "utf8", env: { ...process.env, ELASTICSEARCH_PASSWORD: "a" } },
    )
    if (error !== undefined) throw error
    return status === 0 ? [] : [`${stdout}${stderr}`.trim()]
  }
  for (const [to, choice] of Object.entries(choices)) {
    const problems = refusal(configIn(folder, sectionsOf(choice)))
    report.check(`Fluent Bit accepts the configuration for ${to}`, problems)
  }
  const sections = sectionsOf(choices.Loki)
  const config = configIn(folder, sections)
  for (const [what, [from, to]] of Object.entries(mutants)) {
    const mutant = config.replace(from, to)
    const problems = mutant === config ? [] : refusal(mutant)
    report.check(`mutant: ${what} is refused`, problems.length > 0 ? [] : ["Fluent Bit accepts it"])
  }

  const containers = join(folder, "containers")
  const line = JSON.stringify({ level: "info", msg: "one of the pod's" })
  writeFileSync(
    join(containers, `${pod.metadata.name}_supabase_auth-${"0".repeat(64)}.log`),
    `${new Date().toISOString()} stdout F ${line}\n`,
  )
  const prefix = `kube.${containers.slice(1).replaceAll("/", ".")}.`
  const token = join(folder, "token")
  writeFileSync(token, "a")
  const server = `http://127.0.0.1:${await servePod(sandbox)}`
  writeFileSync(
    file,
    config
      .replace(/Host \S+\n\s+Port 80/, `Host 127.0.0.1\n    Port ${loki.port}`)
      .replace("Name tail", "Name tail\n    Read_from_Head On")
      .replace(
        "Name kubernetes",
        [
          "Name kubernetes",
          `Kube_URL ${server}`,
          `Kube_Tag_Prefix ${prefix}`,
          `Kube_Token_File ${token}`,
        ].join("\n    "),
      ),
  )
  sandbox.start({ name: "fluent-bit", command: fluentBit, args: [`--config=${file}`] })
  const [found] = await waitUntil({ what: "Loki has the pod's line", timeout: 60 }, async () => {
    const lines = await loki.lines(`{namespace="supabase", container="auth"} |= "one of the pod's"`)
    return lines.length > 0 ? lines : undefined
  })
  const expected = { cluster: "example", app: "auth", pod: pod.metadata.name, node: "node-1" }
  const wrong = Object.entries(expected).filter(([name, value]) => found?.labels[name] !== value)
  report.check(
    "a line of a pod is in Loki, with what Kubernetes knows of it and its own fields",
    wrong.length === 0 && found?.line.includes('"level":"info"') === true
      ? []
      : [JSON.stringify(found)],
  )
}

/** What the API server says of the pod. */
const pod = {
  metadata: {
    name: "auth-1",
    namespace: "supabase",
    uid: "00000000-0000-0000-0000-000000000000",
    labels: { "app.kubernetes.io/name": "auth" },
  },
  spec: { nodeName: "node-1", containers: [{ name: "auth" }] },
}

/** Stands for the API server. */
async function servePod({ onEnd }: Sandbox): Promise<number> {
  const server = createServer((_, response) => void response.end(JSON.stringify(pod)))
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  onEnd(() => void server.close())
  return port
}
