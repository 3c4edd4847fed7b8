/** What flux-schema says of manifests that are right, and why. */
export interface Limit {
  readonly pattern: RegExp
  readonly reason: string
}

/** The limits of flux-schema 0.9 that what is generated meets. */
export const limits: readonly Limit[] = [
  {
    pattern: /^(Cluster)?SecretStore\b.*: decode JSONSchemaProps: json: cannot unmarshal bool/,
    reason:
      "it closes the objects of a schema, also where a field is called properties, and then can't read its CEL rules",
  },
]

/** Kinds that it is not asked about, and why. */
export const skippedKinds: Readonly<Record<string, string>> = {
  "kustomize.config.k8s.io/v1beta1/Kustomization":
    "kustomize alone reads it; it is no resource and has no name",
}
