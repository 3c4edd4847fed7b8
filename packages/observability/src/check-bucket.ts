/**
 * Refuses what S3 would not take for the name of a bucket.
 *
 * @param who whose bucket it is, for the message: `Thanos`
 * @throws {Error} when it is none
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function checkBucket(who: string, bucket: string): void {
  if (/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket)) return
  throw new Error(
    `${who} with the bucket "${bucket}": give a name that S3 takes, 3 to 63 lower-case letters, digits, dots and hyphens.`,
  )
}
