import { check, environmentGraph } from "@supaflux/check"
import { namespaces, platformNetwork, type NamespaceDefinition } from "@supaflux/cluster"
import { defineEnvironment, generate, type Component, type Resource } from "@supaflux/core"
import { flux } from "@supaflux/flux"
import { certManager, gatewayApiCrds } from "@supaflux/gateway"
import { istioAmbient, meshPolicy } from "@supaflux/mesh"
import {
  observability,
  observabilityTraffic,
  prometheusOperatorCrds,
} from "@supaflux/observability"
import { describe, expect, it } from "vitest"
import { everyChoice } from "../../packages/observability/src/test-support/choices.ts"
import { platform } from "../../packages/observability/src/test-support/platform.ts"

type Options = Parameters<typeof observability>[0]

const network = platformNetwork({
  vpcCidrs: ["10.0.0.0/16"],
  serviceCidr: "172.20.0.0/16",
  monitoringNamespace: "monitoring",
})
const watching = {
  datadog: { podSecurity: "privileged", network: network.datadog },
  "cert-manager": { podSecurity: "restricted" },
  "elastic-system": { podSecurity: "restricted", network: network.elasticSystem },
  instrumentation: { podSecurity: "privileged", mesh: true, network: network.instrumentation },
  "istio-ingress": { podSecurity: "restricted" },
  logging: { podSecurity: "privileged", mesh: true, network: network.elasticLogging },
  loki: { podSecurity: "restricted", mesh: true, network: network.loki },
  monitoring: { podSecurity: "restricted", mesh: true, network: network.monitoring },
  "node-exporter": { podSecurity: "privileged" },
  pl: { podSecurity: "privileged" },
  signoz: { podSecurity: "baseline", mesh: true, network: network.signoz },
  "istio-system": { podSecurity: "privileged" },
  tracing: { podSecurity: "restricted", mesh: true, network: network.tracing },
} satisfies Readonly<Record<string, NamespaceDefinition>>

/** Something that is there, by kind and name. */
const there = (apiVersion: string, kind: string, name: string, namespace?: string): Resource => ({
  apiVersion,
  kind,
  metadata: namespace === undefined ? { name } : { name, namespace },
})
const secrets = {
  monitoring: ["grafana-admin", "chat", "grafana-database", "database-exporter"],
  signoz: ["clickhouse"],
  tracing: ["new-relic", "datadog"],
  datadog: ["datadog"],
  pl: ["pixie"],
}
/** The rest of a platform, as far as the stack refers to it. */
const rest: readonly Component[] = [
  {
    name: "storage",
    resources: {},
    provides: { objects: [there("storage.k8s.io/v1", "StorageClass", "gp3")] },
  },
  {
    name: "secrets",
    resources: {},
    provides: {
      objects: Object.entries(secrets).flatMap(([namespace, names]) =>
        names.map((name) => there("v1", "Secret", name, namespace)),
      ),
    },
  },
  {
    name: "gateway",
    resources: {},
    provides: {
      objects: [there("gateway.networking.k8s.io/v1", "Gateway", "public", "istio-ingress")],
    },
  },
]

async function findingsOf(
  options: Options,
  declared: Readonly<Record<string, NamespaceDefinition>> = watching,
) {
  const gatewayApi = gatewayApiCrds()
  const mesh = istioAmbient({ gatewayApi: gatewayApi.gatewayApi })
  const policy = meshPolicy({
    dataPlane: mesh.dataPlane,
    authorization: observabilityTraffic(options),
  })
  const environment = defineEnvironment({
    name: "watched",
    components: [
      namespaces({
        namespaces: declared,
        priorityClasses: { observability: { value: 700_000, description: "What watches." } },
      }) as Component,
      gatewayApi,
      certManager({ gatewayApi: gatewayApi.gatewayApi }),
      mesh,
      policy,
      prometheusOperatorCrds(),
      ...rest,
      observability({ ...options, mesh: policy.mesh }),
    ],
    delivery: flux(),
  })
  const { composition, delivered, findings } = await generate(environment)
  const graph = environmentGraph({ composition, delivered, path: "./generated/watched" })
  return [...findings, ...check(graph)]
}

describe.each(["large", "small"] as const)("%s", (size) => {
  it.each(Object.entries(everyChoice))("holds together: %s", async (_, choice) => {
    expect(await findingsOf({ ...platform, ...choice, size })).toEqual([])
  })
})

it("does not where the namespace of a part is missing", async () => {
  const { loki, ...others } = watching
  expect(loki.mesh).toBe(true)
  const options = { ...platform, ...everyChoice["selfHosted with Thanos"] } as Options
  const codes = (await findingsOf(options, others)).map(({ code }) => code)
  expect(codes).toContain("NAMESPACE_MISSING")
})
