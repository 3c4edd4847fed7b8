import type { IGitRepository } from "@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/GitRepository"
import type { IOCIRepository } from "@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/OCIRepository"
import type { ResourceMap } from "@supaflux/core"
import { migrationConfigMap } from "./migration-config-map.ts"
import { migrationNetworkPolicy } from "./migration-network-policy.ts"
import type { GitMigrations, MigrationSource, OciMigrations } from "./migrations-options.ts"

/** The values of the chart's bootstrap that lead to users' migrations, and the resources they refer to. */
interface Migrations {
  readonly values: {
    readonly migrations?: {
      readonly configMaps?: readonly string[]
      readonly image?: string
      readonly path?: string
      readonly source?: {
        readonly kind: "GitRepository" | "OCIRepository"
        readonly name: string
        readonly path: string
      }
    }
    readonly schedule?: string
  }
  readonly resources: ResourceMap
}

function repositoryOf(
  source: GitMigrations | OciMigrations,
  metadata: { readonly name: string; readonly namespace: string },
): IGitRepository | IOCIRepository {
  const { interval = "1m", path = "/", secret } = source
  const access = secret === undefined ? {} : { secretRef: { name: secret.name } }
  const apiVersion = "source.toolkit.fluxcd.io/v1"
  if (source.type === "oci") {
    const { url, ref } = source
    return { apiVersion, kind: "OCIRepository", metadata, spec: { interval, url, ref, ...access } }
  }
  const folder = path.replaceAll(/^\.?\/+|\/+$/g, "")
  // The rest of the repository is nobody's business here, and may be large.
  const sparse = folder === "" ? {} : { sparseCheckout: [folder] }
  const { url, ref } = source
  return {
    apiVersion,
    kind: "GitRepository",
    metadata,
    spec: { interval, url, ref, ...sparse, ...access },
  }
}

/**
 * What users' migrations come to.
 *
 * @param release name and namespace of the Helm release
 * @throws {Error} when a file can be no migration, all are too large for a ConfigMap, or the Secret is elsewhere
 */
export function migrations(
  source: MigrationSource | undefined,
  release: { readonly name: string; readonly namespace: string },
): Migrations {
  if (source === undefined) return { values: {}, resources: {} }
  switch (source.type) {
    case "files": {
      const configMap = migrationConfigMap(source.files, release)
      return {
        values: { migrations: { configMaps: [configMap.metadata.name] } },
        resources: { migrations: configMap },
      }
    }
    case "image":
      return {
        values: { migrations: { image: source.reference, path: source.path ?? "/" } },
        resources: {},
      }
    case "git":
    case "oci": {
      const { path = "/", schedule = "*/5 * * * *", secret } = source
      if (secret !== undefined && secret.namespace !== release.namespace) {
        throw new Error(
          `Secret ${secret.namespace}/${secret.name} is out of reach of the source in "${release.namespace}": give the secret that namespace.`,
        )
      }
      const name = `${release.name}-migrations`
      const repository = repositoryOf(source, { name, namespace: release.namespace })
      return {
        values: {
          migrations: {
            source: {
              kind: source.type === "git" ? "GitRepository" : "OCIRepository",
              name,
              path,
            },
          },
          schedule,
        },
        resources: { migrations: repository, migrationsAccess: migrationNetworkPolicy(release) },
      }
    }
  }
}
