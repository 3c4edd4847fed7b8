/** The parts of an ARN. */
export interface ArnParts {
  /** `aws`, or another for China and governments. */
  readonly partition: string
  readonly service: string
  /** Undefined for services without regions, such as IAM. */
  readonly region: string | undefined
  /** Undefined for resources without an account, such as buckets. */
  readonly accountId: string | undefined
  /** What follows: `role/example`. */
  readonly resource: string
}

const pattern =
  /^arn:(?<partition>aws[-a-z]*):(?<service>[-a-z0-9]+):(?<region>[-a-z0-9]*):(?<accountId>\d{12}|):(?<resource>\S+)$/

/**
 * Takes an ARN apart; undefined for what is none.
 *
 * @example
 * parseArn("arn:aws:iam::111122223333:role/example")?.accountId // "111122223333"
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function parseArn(text: string): ArnParts | undefined {
  const groups = pattern.exec(text)?.groups
  if (groups === undefined) return undefined
  const { partition = "", service = "", region, accountId, resource = "" } = groups
  return {
    partition,
    service,
    region: region === "" ? undefined : region,
    accountId: accountId === "" ? undefined : accountId,
    resource,
  }
}
