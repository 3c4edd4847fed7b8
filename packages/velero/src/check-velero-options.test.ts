import type { SnapshotClassHandle } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { checkVeleroOptions } from "./check-velero-options.ts"
import type { VeleroOptions } from "./velero-options.ts"

const snapshotClass: SnapshotClassHandle = {
  handle: "snapshot-class",
  component: "storage",
  label: "snapshot class gp3",
  name: "gp3",
  driver: "ebs.csi.aws.com",
}

describe("checkVeleroOptions", () => {
  it.each<[string, Partial<VeleroOptions>, string]>([
    [
      "an ARN for a bucket",
      { bucket: "arn:aws:s3:::example" },
      'Velero with the bucket "arn:aws:s3:::example": give a name that S3 takes, 3 to 63 lower-case letters, digits, dots and hyphens.',
    ],
    [
      "a bucket without a name",
      { bucket: "" },
      'Velero with the bucket "": give a name that S3 takes, 3 to 63 lower-case letters, digits, dots and hyphens.',
    ],
    ["no region", { region: "" }, "Velero with an empty region: give the bucket's."],
    [
      "a prefix that is no folder",
      { prefix: "/production/" },
      'Velero with the prefix "/production/": give a folder without slashes at its ends, or leave it out.',
    ],
    [
      "a bucket of two letters",
      { bucket: "ab" },
      'Velero with the bucket "ab": give a name that S3 takes, 3 to 63 lower-case letters, digits, dots and hyphens.',
    ],
    [
      "a prefix that is empty",
      { prefix: "" },
      'Velero with the prefix "": give a folder without slashes at its ends, or leave it out.',
    ],
  ])("refuses %s", (_, options, message) => {
    expect(() =>
      checkVeleroOptions({
        bucket: "example-backups",
        region: "eu-central-1",
        snapshotClass,
        ...options,
      }),
    ).toThrow(message)
  })

  it.each(["a-b", "example.backups", "a".repeat(63)])("takes the bucket %s", (bucket) => {
    const options = { bucket, region: "eu-central-1", snapshotClass, prefix: "a/b" }
    expect(() => checkVeleroOptions(options)).not.toThrow()
  })
})
