export { awsParameterStore, type AwsParameterStoreOptions } from "./aws-parameter-store.ts"
export { awsSecretsManager, type AwsSecretsManagerOptions } from "./aws-secrets-manager.ts"
export {
  externalSecrets,
  type ExternalSecretsComponent,
  type ExternalSecretsOptions,
} from "./external-secrets.ts"
export { externalSecretsDefaults } from "./external-secrets-defaults.ts"
export { externalSecretsKinds } from "./kinds.ts"
export type { KeyOf, SecretDeclaration, SecretLayout } from "./secret-declaration.ts"
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
