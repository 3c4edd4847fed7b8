import type {
  Component,
  GatewayApiHandle,
  Handle,
  ListenerHandle,
  SecretHandle,
} from "@supaflux/core"
import { cloudflare } from "./cloudflare.ts"
import type { DnsProvider } from "./dns-provider.ts"
import { externalDns } from "./external-dns.ts"
import { route53 } from "./route53.ts"
import { routeAnnotations } from "./route-annotations.ts"

declare const gatewayApi: GatewayApiHandle
declare const certManager: Handle<"cert-manager">
declare const secret: SecretHandle<"token" | "other">
declare const listener: ListenerHandle

const provider = route53({ region: "eu-central-1" })
const common = { provider, gatewayApi, domains: ["example.com"], ownerId: "production" }

const dns = externalDns({
  ...common,
  gateway: listener.gateway,
  values: { interval: "5m", serviceMonitor: { interval: "30s" }, triggerLoopOnEvent: null },
})
dns satisfies Component
dns.resources.release satisfies object
dns.resources.networkPolicy satisfies object | undefined
const written: DnsProvider = { name: "google", extraArgs: { "google-project": "example" } }
externalDns({ ...common, provider: written })

// @ts-expect-error records without an owner belong to whoever comes first
externalDns({ provider, gatewayApi, domains: ["example.com"] })
// @ts-expect-error every zone that the credentials reach is too much
externalDns({ provider, gatewayApi, ownerId: "production" })
// @ts-expect-error external-dns does not start without the Gateway API
externalDns({ provider, domains: ["example.com"], ownerId: "production" })
// @ts-expect-error a handle of another sort
externalDns({ ...common, gatewayApi: certManager })
// @ts-expect-error a provider is made by its builder
externalDns({ ...common, provider: "aws" })
// @ts-expect-error no such policy
externalDns({ ...common, policy: "delete" })
// @ts-expect-error a Gateway is in a namespace
externalDns({ ...common, gateway: { name: "public" } })
// @ts-expect-error there is always one pod
externalDns({ ...common, replicas: 2 })
// @ts-expect-error a known value keeps its type
externalDns({ ...common, values: { triggerLoopOnEvent: "yes" } })

cloudflare({ token: { secret, key: "token" }, proxied: true })
// @ts-expect-error the Secret declares no such key
cloudflare({ token: { secret, key: "api-token" } })
// @ts-expect-error a token is never written down
cloudflare({ token: "0123456789" })
// @ts-expect-error Pod Identity needs no keys
route53({ region: "eu-central-1", accessKeyId: "A" })
// @ts-expect-error seconds are a number
routeAnnotations({ ttl: "300" })
