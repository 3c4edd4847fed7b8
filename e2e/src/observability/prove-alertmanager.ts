import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Report } from "../report.ts"
import { generatedValues } from "./generated-values.ts"
import { alertmanagerConfig } from "./sample.ts"

interface Values {
  readonly alertmanager: { readonly config: object }
}

/** Labels of an alert, and who is told of it. */
const routes: readonly (readonly [labels: string, receivers: string])[] = [
  ["alertname=Watchdog severity=none", "heartbeat"],
  ["alertname=InfoInhibitor severity=none", "none"],
  ["alertname=A severity=critical", "chat,pager,duty"],
  ["alertname=A severity=warning", "chat,duty,mail"],
  ["alertname=A severity=info", "mail"],
  ["alertname=A", "none"],
]

/** What amtool says that is wrong; nothing when it accepts. */
function run(amtool: string, args: readonly string[]): readonly string[] {
  const { status, stdout, stderr, error } = spawnSync(amtool, args, { encoding: "utf8" })
  if (error !== undefined) throw error
  return status === 0 ? [] : [`${stdout}${stderr}`.trim()]
}

/** Alertmanager's own program accepts what the environments and every receiver come to, and routes as meant. */
export function proveAlertmanager(
  amtool: string,
  folder: string,
  environments: readonly string[],
  report: Report,
): void {
  const file = join(folder, "alertmanager.yaml")
  const accepts = (config: unknown): readonly string[] => {
    // JSON is YAML as well.
    writeFileSync(file, JSON.stringify(config))
    return run(amtool, ["check-config", file])
  }
  const test = (labels: string, receivers: string) =>
    run(amtool, [
      "config",
      "routes",
      "test",
      `--config.file=${file}`,
      `--verify.receivers=${receivers}`,
      ...labels.split(" "),
    ])

  for (const environment of environments) {
    for (const values of generatedValues(environment, ["kube-prometheus-stack"])) {
      const { alertmanager } = values as unknown as Values
      report.check(
        `${environment}: amtool accepts the configuration of Alertmanager`,
        accepts(alertmanager.config),
      )
      const critical = test("alertname=A severity=critical", "chat,pager")
      report.check(`${environment}: a critical alert goes to the channel and wakes`, critical)
      const warning = test("alertname=A severity=warning", "chat")
      report.check(`${environment}: a warning goes to the channel alone`, warning)
    }
  }
  const config = alertmanagerConfig() as { receivers: object[] }
  report.check("amtool accepts every sort of receiver", accepts(config))
  for (const [labels, receivers] of routes) {
    report.check(`an alert with ${labels} goes to ${receivers}`, test(labels, receivers))
  }
  const refused = (what: string, problems: readonly string[]) =>
    report.check(`mutant: ${what} is refused`, problems.length > 0 ? [] : ["amtool accepts it"])
  refused("an alert that goes elsewhere", test("alertname=A severity=info", "pager"))
  refused("a receiver that nobody declares", accepts({ ...config, receivers: [{ name: "none" }] }))
  refused("a misspelt key", accepts({ ...config, recievers: [] }))
}
