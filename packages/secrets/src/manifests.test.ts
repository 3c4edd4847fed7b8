import type { Resource } from "@supaflux/core"
import { fluxKinds } from "@supaflux/flux"
import { requireShared, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { awsParameterStore } from "./aws-parameter-store.ts"
import { awsSecretsManager } from "./aws-secrets-manager.ts"
import { externalSecrets } from "./external-secrets.ts"
import { externalSecretsKinds } from "./kinds.ts"
import type { SecretProvider } from "./secret-provider.ts"
import { secretSet } from "./secret-set.ts"
import { secretStore } from "./secret-store.ts"
import { vault } from "./vault.ts"

const eso = externalSecrets({ monitoring: true })
const region = "eu-central-1"
const role = "arn:aws:iam::123456789012:role/platform/secrets"
const server = "https://vault.example.com:8200"
const caBundle = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"

const providers: Readonly<Record<string, SecretProvider>> = {
  "Secrets Manager": awsSecretsManager({ region, role, externalId: "platform", prefix: "acme/" }),
  "Parameter Store": awsParameterStore({ region }),
  "Vault with Kubernetes": vault({
    server,
    path: "secret",
    namespace: "acme",
    caBundle,
    auth: {
      kubernetes: { role: "platform", serviceAccount: { name: "reader", namespace: "supabase" } },
    },
  }),
  "Vault with AppRole": vault({
    server,
    path: "secret",
    version: "v1",
    auth: {
      appRole: {
        roleId: "4711",
        secret: { name: "vault", namespace: "external-secrets", key: "secret-id" },
      },
    },
  }),
}

const stores = Object.entries(providers).map(([title, provider]) => ({
  title,
  ...secretStore({ operator: eso.operator, provider, namespaces: ["supabase"] }),
}))

const [first] = stores
if (first === undefined) throw new Error("There is no store.")

const set = secretSet({
  name: "app-secrets",
  namespace: "supabase",
  store: first.store,
  secrets: {
    jwt: {
      remote: "supabase/jwt",
      keys: { secret: "jwt_secret", "anon.key": "anon" },
      type: "Opaque",
      template: { env: "SECRET={{ .secret }}" },
      labels: { team: "data" },
      annotations: { owner: "data@example.com" },
      refreshInterval: "15m",
    },
    smtp: { remote: "supabase/smtp", keys: ["user", "password"], layout: "path" },
  },
})

const resources: readonly (readonly [string, Resource])[] = [
  ...Object.entries(eso.resources),
  ...stores.map(({ title, resources }) => [title, resources.store] as const),
  ...Object.entries(set.resources),
]

describe("every resource of the package", () => {
  it.for(resources)("fits its definition to the letter: %s", ([, resource], context) => {
    expect(strictCrdErrors(resource, requireShared(context, "crds"))).toEqual([])
  })

  it.for(resources)("fits the model of its kind: %s", async ([, resource]) => {
    const kind = [...fluxKinds, ...externalSecretsKinds].find(({ kind }) => kind === resource.kind)
    const model = await kind?.model?.(resource.apiVersion.split("/")[1] ?? "")
    if (model === undefined) throw new Error(`There is no model of ${resource.kind}.`)
    expect(() => model.prototype.validate.call(resource)).not.toThrow()
  })
})
