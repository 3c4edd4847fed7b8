import type { SecretProvider } from "./secret-provider.ts"

type VaultProvider = NonNullable<SecretProvider["vault"]>

/** Vault knows the cluster, and a service account's token proves who asks. */
export interface VaultKubernetesAuth {
  readonly kubernetes: {
    /** Role in Vault that is bound to the service account. */
    readonly role: string
    /** Where the auth method is mounted. @default "kubernetes" */
    readonly mountPath?: string
    /** Service account whose token is sent. @default the operator's own */
    readonly serviceAccount?: { readonly name: string; readonly namespace: string }
  }
}

/** A role's ID and the secret that goes with it, from a Secret that is in the cluster before. */
export interface VaultAppRoleAuth {
  readonly appRole: {
    /** ID of the role; no secret. */
    readonly roleId: string
    /** Where the auth method is mounted. @default "approle" */
    readonly mountPath?: string
    /** The Secret's key that holds the role's secret ID. */
    readonly secret: { readonly name: string; readonly namespace: string; readonly key: string }
  }
}

/** Options of {@link vault}. */
export interface VaultOptions {
  /** Address of the server: `https://vault.example.com:8200`. */
  readonly server: `https://${string}` | `http://${string}`
  /** Mount path of the KV engine: `secret`. */
  readonly path: string
  /** Version of the KV engine. @default "v2" */
  readonly version?: "v1" | "v2"
  /** Namespace in Vault Enterprise. @default none */
  readonly namespace?: string
  /** How the operator proves who it is. */
  readonly auth: VaultKubernetesAuth | VaultAppRoleAuth
  /** Certificates in PEM that the server's is checked against. @default those of the operator's image */
  readonly caBundle?: string
}

/**
 * The KV engine of HashiCorp Vault or OpenBao.
 *
 * @throws {Error} when `caBundle` is not PEM
 * @see https://external-secrets.io/latest/provider/hashicorp-vault/
 */
export function vault(options: VaultOptions): SecretProvider {
  const { server, path, version = "v2", namespace, auth, caBundle } = options
  if (caBundle?.trimStart().startsWith("-----BEGIN CERTIFICATE-----") === false) {
    throw new Error(`The CA bundle of ${server} is not PEM: give it as text, not encoded again.`)
  }
  return {
    vault: {
      server,
      path,
      version,
      ...(namespace === undefined ? {} : { namespace }),
      ...(caBundle === undefined ? {} : { caBundle: Buffer.from(caBundle).toString("base64") }),
      auth: vaultAuth(auth),
    },
  }
}

function vaultAuth(auth: VaultOptions["auth"]): NonNullable<VaultProvider["auth"]> {
  if ("appRole" in auth) {
    const { roleId, mountPath = "approle", secret } = auth.appRole
    return { appRole: { path: mountPath, roleId, secretRef: { ...secret } } }
  }
  const { role, mountPath = "kubernetes", serviceAccount } = auth.kubernetes
  return {
    kubernetes: {
      mountPath,
      role,
      ...(serviceAccount === undefined ? {} : { serviceAccountRef: { ...serviceAccount } }),
    },
  }
}
