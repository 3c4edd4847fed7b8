import type { Component, SecretHandle, SecretStoreHandle } from "@supaflux/core"
import { secretSet, type SecretDeclaration } from "@supaflux/secrets"
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

/** The secrets of the platform: only those that it reads, because one that is absent holds up all. */
export function platformSecrets(
  environment: string,
  host: DnsHost,
  store: SecretStoreHandle,
): PlatformSecrets {
  const token = { remote: `platform/${environment}/cloudflare`, keys: ["token"] }
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
      "notification-channel": { remote: `platform/${environment}/slack`, keys: ["address"] },
      "push-token": { remote: `platform/${environment}/github-webhook`, keys: ["token"] },
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
