export { awsParameterStore, type AwsParameterStoreOptions } from "./aws-parameter-store.ts"
export { awsSecretsManager, type AwsSecretsManagerOptions } from "./aws-secrets-manager.ts"
export { clusterSecrets } from "./cluster-secrets.ts"
export {
  externalSecrets,
  type ExternalSecretsComponent,
  type ExternalSecretsOptions,
} from "./external-secrets.ts"
export { externalSecretsDefaults } from "./external-secrets-defaults.ts"
export { externalSecretsKinds } from "./kinds.ts"
export type { KeyOf, SecretDeclaration, SecretLayout } from "./secret-declaration.ts"
export type {
  SecretAccount,
  SecretDescription,
  SecretKeyDescription,
  SecretRotation,
} from "./secret-description.ts"
export type { SecretFormat, SecretLength } from "./secret-format.ts"
export type { SecretNeed } from "./secret-need.ts"
export type { RemoteKey, RemoteSecret, SecretTarget } from "./remote-secret.ts"
export type { SecretOperatorHandle } from "./secret-operator-handle.ts"
export type { SecretProvider } from "./secret-provider.ts"
export {
  secretSet,
  type ExactDeclarations,
  type SecretDeclarations,
  type SecretSetComponent,
  type SecretSetOptions,
} from "./secret-set.ts"
export { secretStore, type SecretStoreComponent, type SecretStoreOptions } from "./secret-store.ts"
export {
  vault,
  type VaultAppRoleAuth,
  type VaultKubernetesAuth,
  type VaultOptions,
} from "./vault.ts"
export { versions } from "./versions.ts"
export { wellKnownValues } from "./well-known-values.ts"
