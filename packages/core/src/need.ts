/** A Pod Identity association: AWS gives the pods of one service account a role. */
export interface PodIdentityNeed {
  readonly type: "pod-identity"
  readonly namespace: string
  readonly serviceAccount: string
  /** What the role has to allow, for the one who writes it: `read the secrets below supabase/`. */
  readonly purpose: string
}

/** Something outside of the cluster that is known by its name. */
export interface NamedNeed {
  readonly type: "bucket" | "queue" | "role" | "secret" | "database" | "dns-zone" | "network"
  /** The name, ARN or address by which the manifests refer to it. */
  readonly name: string
  /** What it is for. */
  readonly purpose: string
}

/**
 * Something outside of the cluster that a component needs, and that somebody else makes (Terraform).
 * Nothing checks that it exists: it is there to be listed, so that both sides can be compared.
 */
export type Need = PodIdentityNeed | NamedNeed
