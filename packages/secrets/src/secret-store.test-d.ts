import type { SecretStoreHandle } from "@supaflux/core"
import { expectTypeOf } from "vitest"
import { awsSecretsManager } from "./aws-secrets-manager.ts"
import { externalSecrets } from "./external-secrets.ts"
import { secretStore } from "./secret-store.ts"
import { vault } from "./vault.ts"

const eso = externalSecrets()
const provider = awsSecretsManager({ region: "eu-central-1" })
const namespaces = ["supabase"]

const component = secretStore({ operator: eso.operator, provider, namespaces })
expectTypeOf(component.store).toEqualTypeOf<SecretStoreHandle>()

// Any other provider can be written out.
secretStore({
  operator: eso.operator,
  provider: { gcpsm: { projectID: "platform" } },
  namespaces,
})

// @ts-expect-error the operator is a handle, not the component
secretStore({ operator: eso, provider, namespaces })
// @ts-expect-error a store has namespaces
secretStore({ operator: eso.operator, provider })
// @ts-expect-error no such provider
secretStore({ operator: eso.operator, provider: { awz: {} }, namespaces })
// @ts-expect-error one way to authenticate must be chosen
vault({ server: "https://vault.example.com", path: "secret", auth: {} })
// @ts-expect-error an address has a scheme
vault({ server: "vault.example.com", path: "secret", auth: { kubernetes: { role: "a" } } })
// @ts-expect-error a known value keeps its type
externalSecrets({ values: { replicaCount: "2" } })
// @ts-expect-error a misspelt option
externalSecrets({ replica: 2 })
externalSecrets({ values: { replicaCount: 3, concurrent: 5, webhook: { resources: null } } })
