const flux: Readonly<Record<string, string>> = {
  GitRepository: "source",
  OCIRepository: "source",
  HelmRepository: "source",
  Bucket: "source",
  Kustomization: "kustomize",
  HelmRelease: "helm",
}

function relatives(kinds: readonly (readonly [string, string])[]): Record<string, typeof kinds> {
  return Object.fromEntries(
    kinds.map(([, kind]) => [kind, kinds.filter(([, other]) => other !== kind)]),
  )
}

/** Kinds that are taken for one another. */
export const relatedKinds: Readonly<
  Record<string, readonly (readonly [group: string, kind: string])[]>
> = {
  ...relatives(
    Object.entries(flux).map(([kind, group]) => [`${group}.toolkit.fluxcd.io`, kind] as const),
  ),
  ...relatives([
    ["", "Secret"],
    ["", "ConfigMap"],
  ]),
  ...relatives([
    ["cert-manager.io", "Issuer"],
    ["cert-manager.io", "ClusterIssuer"],
  ]),
  ...relatives([
    ["external-secrets.io", "SecretStore"],
    ["external-secrets.io", "ClusterSecretStore"],
  ]),
  ...relatives([
    ["rbac.authorization.k8s.io", "Role"],
    ["rbac.authorization.k8s.io", "ClusterRole"],
  ]),
  ...relatives([
    ["apps", "Deployment"],
    ["apps", "StatefulSet"],
  ]),
}
