import { describe, expect, it } from "vitest"
import { secret } from "../test-support/platform.ts"
import { alertingSecrets } from "./alerting-secrets.ts"
import { alertmanagerConfig } from "./alertmanager-config.ts"
import type { Alerting } from "./receiver.ts"

const every: Alerting = {
  receivers: {
    chat: { type: "slack", secret: secret("chat", ["address"]), channel: "#alerts" },
    pager: {
      type: "pagerduty",
      secret: secret("pager", ["routing-key"]),
      severities: ["critical"],
    },
    duty: { type: "opsgenie", secret: secret("duty", ["api-key"]), region: "eu" },
    mail: {
      type: "email",
      to: ["a@example.com", "b@example.com"],
      from: "alerts@example.com",
      server: "email-smtp.eu-central-1.amazonaws.com:587",
      username: "alerts",
      secret: secret("mail", ["password"]),
      severities: ["warning", "info"],
      sendResolved: false,
    },
  },
  heartbeat: secret("heartbeat", ["address"]),
}
const config = (alerting = every) =>
  alertmanagerConfig(alerting, "monitoring", ({ name, key }) => `/secrets/${name}/${key}`)

describe("alertmanagerConfig", () => {
  it("names the file of each secret, and holds none", () => {
    expect(config()["receivers"]).toMatchObject([
      { name: "none" },
      { name: "heartbeat", webhook_configs: [{ url_file: "/secrets/heartbeat/address" }] },
      {
        name: "chat",
        slack_configs: [{ api_url_file: "/secrets/chat/address", channel: "#alerts" }],
      },
      { name: "pager", pagerduty_configs: [{ routing_key_file: "/secrets/pager/routing-key" }] },
      {
        name: "duty",
        opsgenie_configs: [
          { api_key_file: "/secrets/duty/api-key", api_url: "https://api.eu.opsgenie.com/" },
        ],
      },
      {
        name: "mail",
        email_configs: [
          {
            auth_password_file: "/secrets/mail/password",
            to: "a@example.com, b@example.com",
            send_resolved: false,
          },
        ],
      },
    ])
  })

  it("asks for each Secret once", () => {
    const shared = secret("chat", ["address"])
    const receivers = {
      chat: { type: "slack", secret: shared },
      team: { type: "slack", secret: shared, channel: "#team" },
    } as const
    expect(alertingSecrets({ receivers }).map(({ name }) => name)).toEqual(["chat"])
    expect(alertingSecrets(every).map(({ name }) => name)).toEqual([
      "chat",
      "pager",
      "duty",
      "mail",
      "heartbeat",
    ])
  })

  it.each([
    ["Pager", 'The receiver "Pager" has no usable name'],
    ["none", 'The receiver "none" has no usable name'],
    ["heartbeat", 'The receiver "heartbeat" has no usable name'],
  ])("refuses a receiver with the name %s", (name, message) => {
    const receivers = { [name]: { type: "slack", secret: secret("chat", ["address"]) } as const }
    expect(() => config({ receivers })).toThrow(message)
  })

  it("refuses a Secret that Alertmanager cannot read", () => {
    const elsewhere = secret("chat", ["address"], "flux-system")
    expect(() => config({ receivers: { chat: { type: "slack", secret: elsewhere } } })).toThrow(
      'The receiver "chat" takes the secret flux-system/chat, but reads Secrets of monitoring alone: declare it there.',
    )
    expect(() => config({ receivers: {}, heartbeat: elsewhere })).toThrow("The heartbeat takes")
  })

  it("refuses mail to what is no address", () => {
    const { mail } = every.receivers
    if (mail?.type !== "email") throw new Error("There is no mail.")
    expect(() => config({ receivers: { mail: { ...mail, to: ["team"] } } })).toThrow(
      'The receiver "mail" has an address without "@": give whole ones.',
    )
  })
})
