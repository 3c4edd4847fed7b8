import type { IClusterSecretStore } from "@kubernetes-models/external-secrets/external-secrets.io/v1/ClusterSecretStore"
import {
  type Component,
  type ComponentOptions,
  located,
  type Need,
  type SecretStoreHandle,
} from "@supaflux/core"
import type { SecretOperatorHandle } from "./secret-operator-handle.ts"
import type { SecretProvider } from "./secret-provider.ts"

/** Options of {@link secretStore}. */
export interface SecretStoreOptions extends ComponentOptions {
  /** Name of the store and of its component. @default "secret-store" */
  readonly name?: string
  /** The operator that serves the store: `externalSecrets().operator`. */
  readonly operator: SecretOperatorHandle
  /** Where the store reads from: {@link awsSecretsManager}, {@link awsParameterStore}, {@link vault}, or any other. */
  readonly provider: SecretProvider
  /** Namespaces that may read from the store. */
  readonly namespaces: readonly string[]
}

/** The component that {@link secretStore} makes. */
export interface SecretStoreComponent extends Component<{ readonly store: IClusterSecretStore }> {
  /** The store, for the secrets that come from it. */
  readonly store: SecretStoreHandle
}

/** Without credentials of its own, a store of AWS uses those of the operator's pods. */
function podIdentity(operator: SecretOperatorHandle, provider: SecretProvider): readonly Need[] {
  const { aws } = provider
  if (aws === undefined || aws.auth !== undefined) return []
  const below = aws.prefix === undefined ? "" : ` below ${aws.prefix}`
  const purpose = `read the secrets${below} in ${aws.service} of ${aws.region}`
  const { namespace, serviceAccount } = operator
  return [{ type: "pod-identity", namespace, serviceAccount, purpose }]
}

/**
 * A store that the named namespaces, and no others, may read from.
 *
 * @throws {Error} when no namespace is named, or one twice
 * @example
 * const { operator } = externalSecrets()
 * secretStore({ operator, provider: awsSecretsManager({ region }), namespaces: ["supabase"] })
 * @see https://external-secrets.io/latest/api/clustersecretstore/
 */
export function secretStore(options: SecretStoreOptions): SecretStoreComponent {
  const { name = "secret-store", operator, provider, namespaces, dependsOn = [] } = options
  if (namespaces.length === 0) {
    throw new Error(`Secret store "${name}" admits no namespace: name those that may read from it.`)
  }
  const twice = namespaces.find((namespace, index) => namespaces.indexOf(namespace) !== index)
  if (twice !== undefined) {
    throw new Error(`Secret store "${name}" names the namespace "${twice}" twice: name it once.`)
  }
  return located({
    name,
    dependsOn: [operator, ...dependsOn],
    needs: podIdentity(operator, provider),
    resources: {
      store: {
        apiVersion: "external-secrets.io/v1",
        kind: "ClusterSecretStore",
        metadata: { name },
        spec: { conditions: [{ namespaces: [...namespaces] }], provider },
      },
    },
    store: {
      handle: "secret-store",
      component: name,
      label: `secret store ${name}`,
      kind: "ClusterSecretStore",
      name,
      namespaces,
    },
  })
}
