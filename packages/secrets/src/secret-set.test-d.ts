import type { Component, SecretHandle, SecretKeyRef, SecretStoreHandle } from "@supaflux/core"
import { expectTypeOf } from "vitest"
import type { SecretDeclaration } from "./secret-declaration.ts"
import { secretSet } from "./secret-set.ts"

declare const store: SecretStoreHandle
const common = { name: "platform-secrets", namespace: "supabase", store }

const set = secretSet({
  ...common,
  secrets: {
    cloudflare: { remote: "platform/cloudflare", keys: ["token"] },
    jwt: {
      remote: "supabase/jwt",
      keys: { secret: "jwt_secret", anonKey: "anon" },
      template: { env: "SECRET={{ .secret }}" },
    },
  },
})

expectTypeOf(set).toExtend<Component>()
expectTypeOf(set.secret("cloudflare")).toEqualTypeOf<SecretHandle<"token">>()
expectTypeOf(set.secret("jwt")).toEqualTypeOf<SecretHandle<"secret" | "anonKey" | "env">>()
expectTypeOf(set.secret("jwt").key("env")).toEqualTypeOf<SecretKeyRef>()
expectTypeOf(set.resources.jwt.kind).toEqualTypeOf<"ExternalSecret">()

// @ts-expect-error no such secret
set.secret("cloudfare")
// @ts-expect-error no such key
set.secret("cloudflare").key("tokn")
// @ts-expect-error a name in the store is no key
set.secret("jwt").key("anon")
// @ts-expect-error no such role
void set.resources.cloudfare

// @ts-expect-error keys must be declared
secretSet({ ...common, secrets: { jwt: { remote: "supabase/jwt" } } })
// @ts-expect-error a misspelt option
secretSet({ ...common, secrets: { jwt: { remote: "jwt", keys: ["a"], refreshIntervall: "1h" } } })
// @ts-expect-error no duration
secretSet({ ...common, secrets: { jwt: { remote: "jwt", keys: ["a"], refreshInterval: "1d" } } })
// @ts-expect-error no such layout
secretSet({ ...common, layout: "yaml", secrets: { jwt: { remote: "jwt", keys: ["a"] } } })
secretSet({
  ...common,
  // @ts-expect-error a store is passed as its handle
  store: "secret-store",
  secrets: { jwt: { remote: "jwt", keys: ["a"] } },
})

declare const loaded: Readonly<Record<string, SecretDeclaration>>
expectTypeOf(secretSet({ ...common, secrets: loaded }).secret("any")).toEqualTypeOf<SecretHandle>()
