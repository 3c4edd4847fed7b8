import { snapshotDefinitions } from "./snapshot-definitions.ts"

/** Kinds that an environment uses though nothing that it installs defines them: why they can be without definition. */
const elsewhere: Readonly<Record<string, string>> = {
  "VolumeSnapshotClass.snapshot.storage.k8s.io":
    "the EKS add-on snapshot-controller brings its definition, and upstream's Go module can't be had",
}

/** The kinds that can't be judged here, as `Kind.group`, and why. */
export function kindsWithoutDefinition(): Readonly<Record<string, string>> {
  return snapshotDefinitions() === undefined ? elsewhere : {}
}
