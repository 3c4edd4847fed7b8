import type { IExternalSecret } from "@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret"
import type { SecretStoreHandle } from "@supaflux/core"
import type { DeclaredSecret } from "./declared-secret.ts"

/** The ExternalSecret that keeps a declared secret in step with its store; both have one name. */
export function externalSecret(secret: DeclaredSecret, store: SecretStoreHandle): IExternalSecret {
  const { name, namespace, remoteKeys, refreshInterval, layout, remote, type, template } = secret
  return {
    apiVersion: "external-secrets.io/v1",
    kind: "ExternalSecret",
    metadata: { name, namespace },
    spec: {
      secretStoreRef: { kind: store.kind, name: store.name },
      refreshInterval,
      target: {
        name,
        creationPolicy: "Owner",
        // A document that vanishes from the store must not take a running workload's Secret along.
        deletionPolicy: "Retain",
        template: {
          ...(type === undefined ? {} : { type }),
          metadata: {
            labels: {
              // HelmReleases that read values from the Secret follow it at once.
              "reconcile.fluxcd.io/watch": "Enabled",
              ...secret.labels,
            },
            ...(secret.annotations === undefined ? {} : { annotations: { ...secret.annotations } }),
          },
          // Merge, because templates of data otherwise replace the remote keys.
          ...(template === undefined ? {} : { mergePolicy: "Merge", data: { ...template } }),
        },
      },
      data: remoteKeys.map(([secretKey, remoteKey]) => ({
        secretKey,
        remoteRef:
          layout === "json"
            ? { key: remote, property: remoteKey }
            : { key: `${remote}/${remoteKey}` },
      })),
    },
  }
}
