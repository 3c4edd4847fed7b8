import type { Graph } from "../graph/graph.ts"
import type { KeyOwner } from "./key-owner.ts"

type Data = Readonly<Record<string, unknown>>

interface SealedSpec {
  readonly encryptedData?: Data
  readonly template?: { readonly metadata?: { readonly name?: string }; readonly data?: Data }
}

interface ProviderClassSpec {
  readonly secretObjects?: readonly {
    readonly secretName?: string
    readonly data?: readonly { readonly key?: string }[]
  }[]
}

const made = { kind: "Secret", open: false, merges: false, chosen: true } as const

function ofSealedSecrets(graph: Graph): KeyOwner[] {
  return graph.ofKind("bitnami.com", "SealedSecret").flatMap((node): KeyOwner[] => {
    const { spec = {} } = node.resource as { readonly spec?: SealedSpec }
    const { namespace } = node
    if (namespace === undefined) return []
    const keys = [
      ...Object.keys(spec.encryptedData ?? {}).map((key) => ({
        key,
        path: ["spec", "encryptedData", key],
      })),
      ...Object.keys(spec.template?.data ?? {}).map((key) => ({
        key,
        path: ["spec", "template", "data", key],
      })),
    ]
    const name = spec.template?.metadata?.name ?? node.name
    return [{ ...made, namespace, name, node, path: ["metadata", "name"], keys }]
  })
}

function ofProviderClasses(graph: Graph): KeyOwner[] {
  const classes = graph.ofKind("secrets-store.csi.x-k8s.io", "SecretProviderClass")
  return classes.flatMap((node) => {
    const { spec } = node.resource as { readonly spec?: ProviderClassSpec }
    return (spec?.secretObjects ?? []).flatMap(({ secretName, data = [] }, index): KeyOwner[] => {
      const { namespace } = node
      if (namespace === undefined || secretName === undefined) return []
      const path = ["spec", "secretObjects", index]
      const keys = data.flatMap(({ key }, item) =>
        key === undefined ? [] : [{ key, path: [...path, "data", item, "key"] }],
      )
      return [{ ...made, namespace, name: secretName, node, path: [...path, "secretName"], keys }]
    })
  })
}

/** What Sealed Secrets and the Secrets Store CSI driver make. */
export function sealedOwners(graph: Graph): KeyOwner[] {
  return [...ofSealedSecrets(graph), ...ofProviderClasses(graph)]
}
