import type { SecretHandle } from "@supaflux/core"
import type { WebhookListener } from "../check-webhook-route.ts"

/** A Secret with one key, of a component named after its namespace. */
export function secretHandle<const Key extends string>(
  name: string,
  key: Key,
  namespace = "flux-system",
): SecretHandle<Key> {
  return {
    handle: "secret",
    component: `${namespace}-secrets`,
    label: `secret ${namespace}/${name}`,
    namespace,
    name,
    keys: [key],
    key: (chosen) => ({ name, key: chosen }),
  }
}

/** A listener for `*.example.com` that takes routes from `flux-system`. */
export const listener: WebhookListener = {
  handle: "listener",
  component: "gateway",
  label: "listener https of gateway public",
  gateway: { name: "public", namespace: "istio-ingress" },
  sectionName: "https",
  protocol: "HTTPS",
  port: 443,
  hostname: "*.example.com",
  serviceAccount: "public-istio",
  routesFrom: { namespaces: ["supabase", "flux-system"] },
  dnsNames: ["example.com", "*.example.com"],
}
