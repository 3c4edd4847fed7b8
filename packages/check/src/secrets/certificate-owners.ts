import type { Graph } from "../graph/graph.ts"
import { clusterResourceNamespace } from "../references/cluster-resource-namespace.ts"
import type { KeyOwner } from "./key-owner.ts"

interface CertificateSpec {
  readonly secretName?: string
  readonly keystores?: {
    readonly jks?: { readonly create?: boolean }
    readonly pkcs12?: { readonly create?: boolean }
  }
  readonly additionalOutputFormats?: readonly { readonly type?: string }[]
}

interface IssuerSpec {
  readonly acme?: {
    readonly privateKeySecretRef?: { readonly name?: string; readonly key?: string }
  }
}

const outputs: Readonly<Record<string, string>> = {
  CombinedPEM: "tls-combined.pem",
  DER: "key.der",
}

/** @see https://cert-manager.io/docs/usage/certificate/ */
function certificateKeys({ keystores, additionalOutputFormats = [] }: CertificateSpec): string[] {
  return [
    "tls.crt",
    "tls.key",
    "ca.crt",
    ...(keystores?.jks?.create === true ? ["keystore.jks", "truststore.jks"] : []),
    ...(keystores?.pkcs12?.create === true ? ["keystore.p12", "truststore.p12"] : []),
    ...additionalOutputFormats.flatMap(({ type = "" }) => outputs[type] ?? []),
  ]
}

const made = { kind: "Secret", open: false, merges: false, chosen: false } as const

function ofCertificates(graph: Graph): KeyOwner[] {
  return graph.ofKind("cert-manager.io", "Certificate").flatMap((node): KeyOwner[] => {
    const { spec = {} } = node.resource as { readonly spec?: CertificateSpec }
    const { namespace } = node
    if (namespace === undefined || spec.secretName === undefined) return []
    const path = ["spec", "secretName"]
    const keys = certificateKeys(spec).map((key) => ({ key, path }))
    return [{ ...made, namespace, name: spec.secretName, node, path, keys }]
  })
}

/** The private key of an ACME account, which the issuer makes when it is not there. Issuers may share it. */
function ofIssuers(graph: Graph): KeyOwner[] {
  return ["Issuer", "ClusterIssuer"].flatMap((kind) =>
    graph.ofKind("cert-manager.io", kind).flatMap((node): KeyOwner[] => {
      const { spec } = node.resource as { readonly spec?: IssuerSpec }
      const { name, key = "tls.key" } = spec?.acme?.privateKeySecretRef ?? {}
      if (name === undefined) return []
      const namespace = node.namespace ?? clusterResourceNamespace(graph)
      const path = ["spec", "acme", "privateKeySecretRef"]
      return [{ ...made, merges: true, namespace, name, node, path, keys: [{ key, path }] }]
    }),
  )
}

/** What cert-manager makes. */
export function certificateOwners(graph: Graph): KeyOwner[] {
  return [...ofCertificates(graph), ...ofIssuers(graph)]
}
