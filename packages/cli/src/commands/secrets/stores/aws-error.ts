import { StoreError } from "./store-error.ts"

const sentences: readonly (readonly [names: RegExp, sentence: string])[] = [
  [
    /Throttl|TooManyRequests|RequestLimit|TooManyUpdates/,
    "AWS throttled the calls: run the command again in a minute, it goes on where it stopped",
  ],
  [
    /AccessDenied|NotAuthorized/,
    "AWS denied access: the caller's policy does not allow this for this name",
  ],
  [
    /CredentialsProvider|UnrecognizedClient|InvalidClientTokenId|ExpiredToken|InvalidSignature/,
    "AWS knows no credentials of yours: log in (`aws sso login`), or set AWS_PROFILE",
  ],
  [
    /Decryption|Encryption|KMS|InvalidKeyId/,
    "the key of AWS KMS is not there, disabled, or not allowed for the caller",
  ],
  [/LimitExceeded/, "a quota of the account is used up"],
  [
    /Timeout|ECONN|ENOTFOUND|EAI_AGAIN|EPIPE/,
    "AWS was not reached: look at the network, and at AWS_ENDPOINT_URL",
  ],
  [
    /InternalService|ServiceUnavailable|InternalServer|InternalFailure/,
    "AWS had a failure of its own: run the command again",
  ],
]

function nameOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "unknown"
  const { name, code } = error as { readonly name?: unknown; readonly code?: unknown }
  // A proxy that answers in place of AWS may put anything there.
  const words = [name, code].filter((part) => typeof part === "string" && /^\w{1,60}$/.test(part))
  return words.join(" ") || "unknown"
}

/** Whether an error of the SDK has a name. */
export const isAws = (error: unknown, name: string): boolean =>
  nameOf(error).split(" ").includes(name)

/**
 * What an error of the SDK means. Its own message is not shown: AWS repeats parameters in some, the
 * value among them.
 */
export function awsError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const name = nameOf(error)
  const known = sentences.find(([names]) => names.test(name))
  const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode === undefined ? "" : `, HTTP ${$metadata.httpStatusCode}`
  return new StoreError(`${known?.[1] ?? "AWS refused it"} (${name}${status})`)
}

/** What an SDK's call yields; its error as ours. */
export async function asked<Result>(call: Promise<Result>): Promise<Result> {
  try {
    return await call
  } catch (error) {
    throw awsError(error)
  }
}
