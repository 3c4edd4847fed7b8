import { namespaces } from "@supaflux/cluster"
import { defineEnvironment, type Component } from "@supaflux/core"
import { chartComponent, flux } from "@supaflux/flux"
import { awsSecretsManager, externalSecrets, secretSet, secretStore } from "@supaflux/secrets"

const cluster = namespaces({
  namespaces: {
    "external-secrets": { podSecurity: "restricted" },
    shop: { podSecurity: "restricted" },
  },
})

const operator = externalSecrets({ values: { logLevel: "warn" } })
const store = secretStore({
  operator: operator.operator,
  provider: awsSecretsManager({ region: "eu-central-1" }),
  namespaces: ["shop"],
})
const secrets = secretSet({
  name: "shop-secrets",
  namespace: "shop",
  store: store.store,
  secrets: { database: { remote: "shop/database", keys: ["url"] } },
})

const shop: Component = chartComponent({
  name: "shop",
  namespace: "shop",
  chart: { type: "oci", url: "oci://registry.example.com/charts/shop", version: "1.4.2" },
  values: { database: { existingSecret: secrets.secret("database").key("url") } },
  crds: "Skip",
  onFailure: "remediate",
  dependsOn: [secrets.secret("database")],
})

export default defineEnvironment({
  name: "production",
  components: [shop, secrets, store, operator, cluster],
  delivery: flux(),
})
