import type { VeleroOptions } from "./velero-options.ts"

/**
 * Refuses what the types of the options cannot.
 *
 * @throws {Error} when the bucket, the region or the prefix cannot be one
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function checkVeleroOptions({ bucket, prefix, region }: VeleroOptions): void {
  if (!/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket)) {
    throw new Error(
      `Velero with the bucket "${bucket}": give a name that S3 takes, 3 to 63 lower-case letters, digits, dots and hyphens.`,
    )
  }
  if (region.trim() === "") throw new Error("Velero with an empty region: give the bucket's.")
  if (prefix !== undefined && !/^[^/]+(?:\/[^/]+)*$/.test(prefix)) {
    throw new Error(
      `Velero with the prefix "${prefix}": give a folder without slashes at its ends, or leave it out.`,
    )
  }
}
