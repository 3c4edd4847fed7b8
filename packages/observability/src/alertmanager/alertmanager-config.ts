import type { JsonObject } from "@supaflux/core"
import { checkNamespace } from "../check-namespace.ts"
import { receiverConfig, type SecretFile } from "./receiver-config.ts"
import type { Alerting, AlertReceiver } from "./receiver.ts"

const silent = "none"
const heartbeat = "heartbeat"

function check(name: string, receiver: AlertReceiver, namespace: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || name === silent || name === heartbeat) {
    throw new Error(
      `The receiver "${name}" has no usable name: take lower-case letters, digits and "-", but neither "${silent}" nor "${heartbeat}".`,
    )
  }
  if (
    receiver.type === "email" &&
    [...receiver.to, receiver.from].some((at) => !/^\S+@\S+$/.test(at))
  ) {
    throw new Error(`The receiver "${name}" has an address without "@": give whole ones.`)
  }
  checkNamespace(`The receiver "${name}"`, receiver.secret, namespace)
}

/**
 * The configuration of Alertmanager: each alert goes to every receiver that takes its severity, what
 * is critical silences the warning of the same thing, and the alert that always fires goes to the
 * heartbeat alone.
 *
 * @param namespace of Alertmanager, where its Secrets must be
 * @param file where the pod finds a key of a Secret
 * @throws {Error} when a receiver's name or address is none, or a Secret is in another namespace
 * @see https://prometheus.io/docs/alerting/latest/configuration/
 */
export function alertmanagerConfig(
  alerting: Alerting,
  namespace: string,
  file: SecretFile,
): JsonObject {
  const receivers = Object.entries(alerting.receivers)
  for (const [name, receiver] of receivers) check(name, receiver, namespace)
  const beat = alerting.heartbeat
  if (beat !== undefined) checkNamespace("The heartbeat", beat, namespace)
  return {
    global: { resolve_timeout: "5m" },
    route: {
      receiver: silent,
      group_by: ["alertname", "namespace", "service"],
      group_wait: "30s",
      group_interval: "5m",
      repeat_interval: "4h",
      routes: [
        {
          receiver: beat === undefined ? silent : heartbeat,
          matchers: ['alertname = "Watchdog"'],
          group_wait: "0s",
          group_interval: "1m",
          repeat_interval: "4m",
        },
        // It is there to inhibit, not to be read.
        { receiver: silent, matchers: ['alertname = "InfoInhibitor"'] },
        ...receivers.map(([receiver, { severities = ["critical", "warning"] }]) => ({
          receiver,
          matchers: [`severity =~ "${[...severities].join("|")}"`],
          continue: true,
        })),
      ],
    },
    inhibit_rules: [
      {
        source_matchers: ['severity = "critical"'],
        target_matchers: ['severity =~ "warning|info"'],
        equal: ["namespace", "alertname"],
      },
      {
        source_matchers: ['severity = "warning"'],
        target_matchers: ['severity = "info"'],
        equal: ["namespace", "alertname"],
      },
      {
        source_matchers: ['alertname = "InfoInhibitor"'],
        target_matchers: ['severity = "info"'],
        equal: ["namespace"],
      },
    ],
    receivers: [
      { name: silent },
      ...(beat === undefined
        ? []
        : [
            {
              name: heartbeat,
              webhook_configs: [{ url_file: file(beat.key("address")), send_resolved: false }],
            },
          ]),
      ...receivers.map(([name, receiver]) => receiverConfig(name, receiver, file)),
    ],
  }
}
