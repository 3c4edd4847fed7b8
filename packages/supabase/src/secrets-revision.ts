import { type Component, located, type ResourceMap, type SecretHandle } from "@supaflux/core"
import type { SecretOperatorHandle } from "@supaflux/secrets"
import { secretDependencies } from "./secret-dependencies.ts"
import { secretNames, type SupabaseSecretSource } from "./secret-references.ts"

/** What {@link secretsRevision} is made for. */
export interface SecretsRevisionOptions {
  readonly operator: SecretOperatorHandle
  readonly secrets: SupabaseSecretSource
  /** Name of the release. */
  readonly release: string
  /** Namespace of the Secrets. */
  readonly namespace: string
  /** Namespace of the HelmRelease, which reads no Secret of another one. */
  readonly readerNamespace: string
}

/** The component that {@link secretsRevision} makes. */
export interface SecretsRevisionComponent extends Component {
  /** The Secret with the revision: a hash, no secret. */
  readonly revision: SecretHandle<"revision">
}

/**
 * A Secret whose one key changes within a minute of any Secret of the release, and which the
 * HelmRelease reads a value from, so that Flux upgrades the release. An upgrade is what a change needs:
 * its jobs set the new passwords in the database before pods with them start. The operator reads the
 * Secrets where they are, not the store, and so never announces a change that has not arrived.
 *
 * @see https://external-secrets.io/latest/provider/kubernetes/
 * @see https://fluxcd.io/flux/components/helm/helmreleases/#reacting-immediately-to-configuration-dependencies
 */
export function secretsRevision(options: SecretsRevisionOptions): SecretsRevisionComponent {
  const { operator, secrets, release, namespace, readerNamespace } = options
  const name = `${release}-secrets-revision`
  const names = [...new Set(secretNames.map((secret) => secrets.secret(secret).name))]
  const own = { name, namespace: readerNamespace }
  const resources: ResourceMap = {
    serviceAccount: {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: own,
      automountServiceAccountToken: false,
    },
    role: {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { name, namespace },
      rules: [{ apiGroups: [""], resources: ["secrets"], resourceNames: names, verbs: ["get"] }],
    },
    roleBinding: {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      metadata: { name, namespace },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
      subjects: [{ kind: "ServiceAccount", ...own }],
    },
    store: {
      apiVersion: "external-secrets.io/v1",
      kind: "SecretStore",
      metadata: own,
      spec: {
        provider: {
          kubernetes: {
            remoteNamespace: namespace,
            // In every namespace, from Kubernetes itself.
            server: { caProvider: { type: "ConfigMap", name: "kube-root-ca.crt", key: "ca.crt" } },
            auth: { serviceAccount: { name } },
          },
        },
      },
    },
    revision: {
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      metadata: own,
      spec: {
        refreshInterval: "1m",
        secretStoreRef: { kind: "SecretStore", name },
        target: {
          name,
          creationPolicy: "Owner",
          template: {
            metadata: { labels: { "reconcile.fluxcd.io/watch": "Enabled" } },
            // Of what was read the hash alone is kept. Keys of JSON are in the order of the alphabet.
            mergePolicy: "Replace",
            data: { revision: "{{ toJson . | sha256sum }}" },
          },
        },
        data: names.map((secret) => ({ secretKey: secret, remoteRef: { key: secret } })),
      },
    },
  }
  return located({
    name,
    namespace: readerNamespace,
    dependsOn: [operator, ...secretDependencies(secrets, namespace)],
    resources,
    revision: {
      handle: "secret",
      component: name,
      label: `secret ${readerNamespace}/${name}`,
      ...own,
      keys: ["revision"],
      key: (key) => ({ name, key }),
    },
  })
}
