import { checkBucket } from "../check-bucket.ts"
import type { Retention, ThanosStorage } from "../metrics-options.ts"
import { retentionDays } from "../retention-days.ts"

/**
 * The retention of each resolution.
 *
 * @throws {Error} when the bucket or a retention cannot be one, or a coarser resolution ends before a finer one
 * @see https://thanos.io/tip/components/compact.md/#downsampling
 */
export function checkThanosStorage({
  bucket,
  retention = { raw: "30d", fiveMinutes: "90d", oneHour: "1y" },
}: ThanosStorage): Readonly<Record<"raw" | "fiveMinutes" | "oneHour", Retention>> {
  checkBucket("Thanos", bucket)
  const { raw, fiveMinutes, oneHour } = retention
  const [finest = 0, middle = 0, coarsest = 0] = [raw, fiveMinutes, oneHour].map((each) =>
    retentionDays("Thanos", each),
  )
  if (finest > middle || middle > coarsest) {
    throw new Error(
      `Thanos keeps raw samples for ${raw}, five minutes' for ${fiveMinutes} and one hour's for ${oneHour}: keep each coarser one at least as long as the finer.`,
    )
  }
  if (finest < 2 || middle < 10) {
    throw new Error(
      `Thanos keeps raw samples for ${raw} and five minutes' for ${fiveMinutes}: it takes 2 days until the first, and 10 until the second are made coarser, so keep them longer.`,
    )
  }
  return retention
}
