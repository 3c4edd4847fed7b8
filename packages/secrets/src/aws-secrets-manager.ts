import { awsProvider, type AwsProviderOptions } from "./internal/aws-provider.ts"
import type { SecretProvider } from "./secret-provider.ts"

/** Options of {@link awsSecretsManager}. */
export interface AwsSecretsManagerOptions extends AwsProviderOptions {
  /** What stands before every remote name, separator included: `platform/`. @default none */
  readonly prefix?: string
}

/**
 * AWS Secrets Manager, with the credentials of the operator's own service account: its Pod Identity
 * association needs `GetSecretValue` and `DescribeSecret`.
 *
 * @throws {Error} when the region or the role is none
 * @see https://external-secrets.io/latest/provider/aws-secrets-manager/
 */
export function awsSecretsManager(options: AwsSecretsManagerOptions): SecretProvider {
  return awsProvider("SecretsManager", options)
}
