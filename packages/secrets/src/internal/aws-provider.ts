import type { SecretProvider } from "../secret-provider.ts"

/** What the AWS providers have in common. */
export interface AwsProviderOptions {
  /** AWS region: `eu-central-1`. */
  readonly region: string
  /** ARN of the role to assume for this store. @default none: the operator's own */
  readonly role?: string
  /** External ID to assume the role with. @default none */
  readonly externalId?: string
}

const region = /^[a-z]{2,}(-[a-z]+)+-\d+$/
const role = /^arn:[a-z-]+:iam::\d{12}:role\/.+$/

/**
 * A provider of AWS without an `auth` block: only so does the operator use its Pod Identity.
 * @see https://external-secrets.io/latest/provider/aws-access/
 */
export function awsProvider(
  service: "SecretsManager" | "ParameterStore",
  options: AwsProviderOptions & { readonly prefix?: string },
): SecretProvider {
  if (!region.test(options.region)) {
    throw new Error(`"${options.region}" is no AWS region: write one like "eu-central-1".`)
  }
  if (options.role !== undefined && !role.test(options.role)) {
    throw new Error(`"${options.role}" is no ARN of an IAM role: write "arn:aws:iam::…:role/…".`)
  }
  if (options.externalId !== undefined && options.role === undefined) {
    throw new Error(`The external ID "${options.externalId}" has no role: give \`role\` as well.`)
  }
  return {
    aws: {
      service,
      region: options.region,
      ...(options.role === undefined ? {} : { role: options.role }),
      ...(options.externalId === undefined ? {} : { externalID: options.externalId }),
      ...(options.prefix === undefined || options.prefix === "" ? {} : { prefix: options.prefix }),
    },
  }
}
