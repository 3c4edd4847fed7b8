/** Kinds that an environment uses though nothing that it installs defines them: where they come from. */
export const kindsWithoutDefinition: Readonly<Record<string, string>> = {
  "VolumeSnapshotClass.snapshot.storage.k8s.io":
    "the EKS add-on snapshot-controller brings its definition, and upstream's is not among the reference data",
}

/** Whether a resource is of one of these kinds. */
export function isWithoutDefinition({
  apiVersion,
  kind,
}: {
  readonly apiVersion: string
  readonly kind: string
}): boolean {
  return `${kind}.${apiVersion.split("/")[0]}` in kindsWithoutDefinition
}
