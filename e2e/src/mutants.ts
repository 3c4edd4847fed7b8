import type { Resource } from "./cluster/resource.ts"

/** A resource that a judge has to refuse. */
export interface Mutant {
  /** What is wrong with it. */
  readonly name: string
  readonly resource: Resource
  /** CustomResourceDefinition that is not there while it is judged. */
  readonly without?: string
  /** What the refusal has to say. */
  readonly expected: RegExp
  /** What that of flux-schema has to say; undefined where it accepts it, for a reason. */
  readonly fluxSchema: RegExp | undefined
}

/** Proofs of these have to fail, or they prove nothing. */
export const mutants: readonly Mutant[] = [
  {
    name: "an unknown field of a kind of Kubernetes",
    resource: {
      apiVersion: "scheduling.k8s.io/v1",
      kind: "PriorityClass",
      metadata: { name: "high" },
      value: 1000,
      globalDefualt: true,
    },
    expected: /globalDefualt/,
    fluxSchema: /globalDefualt/,
  },
  {
    name: "an unknown field of a custom kind",
    resource: {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "GatewayClass",
      metadata: { name: "edge" },
      spec: { controllerName: "example.com/edge", descripton: "a typing error" },
    },
    expected: /spec\.descripton/,
    fluxSchema: /\/spec: .*descripton/,
  },
  {
    name: "an unknown field of the metadata",
    resource: {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "GatewayClass",
      metadata: { name: "edge", labls: { team: "edge" } },
      spec: { controllerName: "example.com/edge" },
    },
    expected: /metadata\.labls/,
    // Definitions say nothing of the metadata, and it asks nothing else.
    fluxSchema: undefined,
  },
  {
    name: "a broken CEL rule",
    resource: {
      apiVersion: "gateway.networking.k8s.io/v1",
      kind: "Gateway",
      metadata: { name: "edge", namespace: "default" },
      spec: {
        gatewayClassName: "istio",
        listeners: [
          {
            name: "http",
            port: 80,
            protocol: "HTTP",
            tls: { certificateRefs: [{ name: "edge" }] },
          },
        ],
      },
    },
    expected: /tls must not be specified for protocols/,
    fluxSchema: /tls must not be specified for protocols/,
  },
  {
    name: "a kind whose definition is missing",
    resource: {
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      metadata: { name: "edge", namespace: "default" },
      spec: { dnsNames: ["example.com"], issuerRef: { name: "ca" }, secretName: "edge" },
    },
    without: "certificates.cert-manager.io",
    expected: /no kind Certificate|no cert-manager\.io\/v1, Kind=Certificate/,
    fluxSchema: /no schema for kind "Certificate"/,
  },
]
