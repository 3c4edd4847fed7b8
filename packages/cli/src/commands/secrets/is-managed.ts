import type { RemoteSecret } from "@supaflux/secrets"

/**
 * Whether a service of AWS keeps a secret itself, as Amazon RDS does for its master user. Nobody else
 * can choose a name with these characters, or an ARN.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html
 */
export function isManaged({ name }: Pick<RemoteSecret, "name">): boolean {
  return /[!:]/.test(name)
}
