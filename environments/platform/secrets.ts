import type { Component, SecretHandle, SecretStoreHandle } from "@supaflux/core"
import { secretSet, type SecretDeclaration, type SecretDescription } from "@supaflux/secrets"
import type { DnsHost } from "./dns.ts"

/** The token of the host of DNS, where it asks for one. */
export interface DnsSecrets {
  /** In the namespace of cert-manager. */
  readonly solver: SecretHandle<"token">
  /** In the namespace of external-dns. */
  readonly provider: SecretHandle<"token">
}

/** The secrets of the platform itself. */
export interface PlatformSecrets {
  readonly component: Component
  /** Undefined at Route 53, where Pod Identity does. */
  readonly dns: DnsSecrets | undefined
  /** Address of the Slack webhook that Flux's messages go to. */
  readonly notificationChannel: SecretHandle<"address">
  /** What GitHub signs the announcement of a push with. */
  readonly pushToken: SecretHandle<"token">
}

const cloudflare: SecretDescription = {
  purpose: "Lets cert-manager prove the domain, and external-dns write its records, at Cloudflare.",
  keys: {
    token: {
      purpose: "API token with Zone.Zone Read and Zone.DNS Edit for the domain.",
      format: { type: "given" },
      readers: ["cert-manager", "external-dns"],
    },
  },
  rotations: [
    {
      name: "token",
      keys: ["token"],
      effect: "None, as long as the old token is revoked last.",
      before: ["Make a second token at Cloudflare, with the same rights."],
      after: ["Revoke the old token at Cloudflare."],
    },
  ],
}

const slack: SecretDescription = {
  purpose: "The channel in Slack that Flux's messages go to.",
  restart: "none",
  keys: {
    address: {
      purpose: "Address of the incoming webhook.",
      format: { type: "given" },
      readers: ["notification-controller"],
    },
  },
  rotations: [
    {
      name: "address",
      keys: ["address"],
      effect: "None, as long as the old webhook is removed last.",
      before: ["Make a second incoming webhook for the channel in Slack."],
      after: ["Remove the old webhook in Slack."],
    },
  ],
}

const githubWebhook: SecretDescription = {
  purpose: "Proves that it is GitHub who announces a push.",
  restart: "none",
  keys: {
    token: {
      purpose: "What GitHub signs the announcement with.",
      format: { type: "hex", length: 64, minimum: 16 },
      readers: ["notification-controller"],
    },
  },
  rotations: [
    {
      name: "token",
      keys: ["token"],
      effect:
        "Until GitHub has the new one too, announcements are refused, and Flux looks by itself once a minute.",
      after: [
        "Give GitHub the new token: the repository's settings, Webhooks, Secret. The address of the webhook changes with it: `kubectl -n flux-system get receivers.notification.toolkit.fluxcd.io -o jsonpath='{.items[*].status.webhookPath}'`.",
      ],
    },
  ],
}

/** The secrets of the platform: only those that it reads, because one that is absent holds up all. */
export function platformSecrets(
  environment: string,
  host: DnsHost,
  store: SecretStoreHandle,
): PlatformSecrets {
  const token = {
    remote: `platform/${environment}/cloudflare`,
    keys: ["token"],
    describe: cloudflare,
  }
  const tokens: Readonly<Record<string, SecretDeclaration>> = {
    "dns-solver": { ...token, namespace: "cert-manager" },
    "dns-provider": { ...token, namespace: "external-dns" },
  }
  const component = secretSet<Readonly<Record<string, SecretDeclaration>>>({
    name: "platform-secrets",
    namespace: "flux-system",
    store,
    secrets: {
      ...(host === "cloudflare" ? tokens : {}),
      "notification-channel": {
        remote: `platform/${environment}/slack`,
        keys: ["address"],
        describe: slack,
      },
      "push-token": {
        remote: `platform/${environment}/github-webhook`,
        keys: ["token"],
        describe: githubWebhook,
      },
    },
  })
  return {
    component,
    dns:
      host === "cloudflare"
        ? { solver: component.secret("dns-solver"), provider: component.secret("dns-provider") }
        : undefined,
    notificationChannel: component.secret("notification-channel"),
    pushToken: component.secret("push-token"),
  }
}
