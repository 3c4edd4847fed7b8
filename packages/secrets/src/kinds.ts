import type { CustomKind, Health } from "@supaflux/core"

const group = "external-secrets.io"

const ready = "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True')"
const health: Health = { current: ready }

// Ready stays true from the sync before while a changed ExternalSecret waits for the next one, and
// the status has no observedGeneration; but the version that was synced begins with the generation.
// Where the operator does not sync again, the first sync is all there will be.
// https://github.com/external-secrets/external-secrets/blob/v2.9.0/pkg/controllers/util/util.go
const synced = "status.syncedResourceVersion.startsWith(string(metadata.generation) + '-')"
const once = "(has(spec.refreshPolicy) && spec.refreshPolicy == 'CreatedOnce')"
const never = "(has(spec.refreshInterval) && duration(spec.refreshInterval) <= duration('0s'))"

const storeFields = ["controller", "conditions", "provider", "refreshInterval", "retrySettings"]

// Generators, and the kinds that push secrets, have no model here: those of @kubernetes-models are
// older than the definitions, and would refuse resources that the API server accepts.
const namespacedGenerators = [
  "ACRAccessToken",
  "BeyondtrustWorkloadCredentialsDynamicSecret",
  "CloudsmithAccessToken",
  "ECRAuthorizationToken",
  "Fake",
  "GCRAccessToken",
  "GeneratorState",
  "GithubAccessToken",
  "GitlabDeployToken",
  "Grafana",
  "MFA",
  "Password",
  "QuayAccessToken",
  "SSHKey",
  "STSSessionToken",
  "UUID",
  "VaultDynamicSecret",
  "Webhook",
]

/**
 * The kinds that the chart of the External Secrets Operator installs.
 * @see https://external-secrets.io/latest/api/spec/
 */
export const externalSecretsKinds: readonly CustomKind[] = [
  {
    group,
    kind: "ClusterSecretStore",
    scope: "Cluster",
    model: async () =>
      (
        await import("@kubernetes-models/external-secrets/external-secrets.io/v1/ClusterSecretStore")
      ).ClusterSecretStore,
    health,
    fields: storeFields,
  },
  {
    group,
    kind: "SecretStore",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/external-secrets/external-secrets.io/v1/SecretStore"))
        .SecretStore,
    health,
    fields: storeFields,
  },
  {
    group,
    kind: "ExternalSecret",
    scope: "Namespaced",
    model: async () =>
      (await import("@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret"))
        .ExternalSecret,
    health: { current: `${ready} && (${synced} || ${once} || ${never})` },
    fields: ["secretStoreRef", "refreshPolicy", "refreshInterval", "target", "data", "dataFrom"],
  },
  {
    group,
    kind: "ClusterExternalSecret",
    scope: "Cluster",
    model: async () =>
      (
        await import("@kubernetes-models/external-secrets/external-secrets.io/v1/ClusterExternalSecret")
      ).ClusterExternalSecret,
    health,
  },
  { group, kind: "PushSecret", scope: "Namespaced", health },
  { group, kind: "ClusterPushSecret", scope: "Cluster", health },
  ...namespacedGenerators.map((kind): CustomKind => ({
    group: `generators.${group}`,
    kind,
    scope: "Namespaced",
  })),
  { group: `generators.${group}`, kind: "ClusterGenerator", scope: "Cluster" },
]
