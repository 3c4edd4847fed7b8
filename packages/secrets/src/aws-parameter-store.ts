import { awsProvider, type AwsProviderOptions } from "./internal/aws-provider.ts"
import type { SecretProvider } from "./secret-provider.ts"

/** Options of {@link awsParameterStore}. */
export interface AwsParameterStoreOptions extends AwsProviderOptions {
  /**
   * What stands before every remote name. A parameter in a hierarchy begins with a slash, so that
   * `platform/dns` is the parameter `/platform/dns`; `""` leaves names as they are.
   * @default "/"
   * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-hierarchies.html
   */
  readonly prefix?: string
}

/**
 * AWS Systems Manager Parameter Store, with the credentials of the operator's own service account:
 * its Pod Identity association needs `ssm:GetParameter*`.
 *
 * @throws {Error} when the region or the role is none
 * @see https://external-secrets.io/latest/provider/aws-parameter-store/
 */
export function awsParameterStore(options: AwsParameterStoreOptions): SecretProvider {
  return awsProvider("ParameterStore", { prefix: "/", ...options })
}
