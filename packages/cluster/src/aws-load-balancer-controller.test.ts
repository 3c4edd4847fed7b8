import { compose, validate, type PriorityClassHandle, type Resource } from "@supaflux/core"
import { fluxKinds } from "@supaflux/flux"
import {
  freeFormValues,
  requireShared,
  snapshotOf,
  strictCrdErrors,
  unknownValuePaths,
} from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import {
  awsLoadBalancerController,
  type AwsLoadBalancerControllerOptions,
} from "./aws-load-balancer-controller.ts"
import { loadBalancerKinds } from "./load-balancer-kinds.ts"
import { versions } from "./versions.ts"

const priorityClass: PriorityClassHandle = {
  handle: "priority-class",
  component: "namespaces",
  label: "priority class platform",
  name: "platform",
}
const cluster = {
  clusterName: "production",
  region: "eu-central-1",
  vpcId: "vpc-0a1b2c3d4e5f67890",
} as const

const build = (options: Partial<AwsLoadBalancerControllerOptions> = {}) =>
  awsLoadBalancerController({ ...cluster, ...options })
const releaseOf = (options?: Partial<AwsLoadBalancerControllerOptions>) =>
  build(options).resources.release.spec
const valuesOf = (options?: Partial<AwsLoadBalancerControllerOptions>) => ({
  ...releaseOf(options)?.values,
})

describe("awsLoadBalancerController", () => {
  it("makes the resources as they are applied", async () => {
    await expect(snapshotOf(build().resources)).toMatchFileSnapshot(
      "./__snapshots__/aws-load-balancer-controller.yaml",
    )
  })

  it("fits the definitions of its kinds to the letter", (context) => {
    const crds = requireShared(context, "crds")
    for (const resource of Object.values<Resource>(build().resources)) {
      expect(strictCrdErrors(resource, crds)).toEqual([])
    }
  })

  it("has nothing wrong with it in an environment", async () => {
    const { composition, findings } = compose({
      name: "test",
      components: [build()],
      provides: { crds: fluxKinds },
    })
    expect([...findings, ...(await validate(composition))]).toEqual([])
  })

  it("sets only values that the chart knows", (context) => {
    const file = `chart-values/aws-load-balancer-controller-${versions.awsLoadBalancerController}.values.yaml`
    const values = valuesOf({ replicas: 3, monitoring: true, priorityClass })
    const free = freeFormValues["aws-load-balancer-controller"]
    expect(unknownValuePaths(requireShared(context, file), values, free)).toEqual([])
  })

  it("tells the controller what it could only learn from the instance metadata service", () => {
    expect(valuesOf()).toMatchObject(cluster)
  })

  it("leaves Gateways to Istio, and Ingresses alone", () => {
    expect(valuesOf()).toMatchObject({
      controllerConfig: {
        featureGates: { NLBGatewayAPI: false, ALBGatewayAPI: false, GatewayListenerSet: false },
      },
      createIngressClassResource: false,
      webhookConfig: { disableIngressValidation: true },
    })
  })

  it("never stands between the API server and Services that are none of its business", () => {
    expect(valuesOf()).toMatchObject({ enableServiceMutatorWebhook: false })
  })

  it("keeps the certificate of its webhooks over upgrades", () => {
    expect(valuesOf()).toMatchObject({ keepTLSSecret: true })
  })

  it("brings its definitions up to date, is never uninstalled, and goes back to what worked", () => {
    const release = releaseOf()
    expect(release?.install).toMatchObject({
      crds: "CreateReplace",
      strategy: { name: "RetryOnFailure" },
    })
    expect(release?.upgrade).toMatchObject({
      crds: "CreateReplace",
      remediation: { strategy: "rollback" },
    })
  })

  it("runs as often as asked, with a budget that leaves room", () => {
    const podDisruptionBudget = { maxUnavailable: 1 }
    expect(valuesOf()).toMatchObject({ replicaCount: 2, podDisruptionBudget })
    expect(valuesOf({ replicas: 3 })).toMatchObject({ replicaCount: 3, podDisruptionBudget })
  })

  it("is critical for the cluster unless it is given a priority, whose class it waits for", () => {
    expect(valuesOf()).toMatchObject({ priorityClassName: "system-cluster-critical" })
    expect(valuesOf({ priorityClass })).toMatchObject({ priorityClassName: "platform" })
    expect(build({ priorityClass }).dependsOn).toEqual([priorityClass])
  })

  it("waits for what the author names", () => {
    const before = { name: "prometheus-crds", resources: {} }
    expect(build({ dependsOn: [before] }).dependsOn).toEqual([before])
  })

  it("is scraped only when asked", () => {
    expect(valuesOf()).toMatchObject({ serviceMonitor: { enabled: false } })
    expect(valuesOf({ monitoring: true })).toMatchObject({ serviceMonitor: { enabled: true } })
  })

  it("lets the author's values win, and says so in the file", () => {
    const component = build({ values: { enableShield: false, controllerConfig: null } })
    expect(component.resources.release.spec?.values).toMatchObject({
      enableShield: false,
      controllerConfig: null,
      region: cluster.region,
    })
    expect(component.notes?.["release"]).toEqual([
      "Values set by the environment:",
      "  controllerConfig",
      "  enableShield",
    ])
  })

  it("offers its load balancers by their class", () => {
    const component = build()
    expect(component.loadBalancers).toEqual({
      handle: "load-balancer",
      component: component.name,
      label: "AWS Load Balancer Controller",
      loadBalancerClass: "service.k8s.aws/nlb",
    })
  })

  it("says which account it runs as, and in which network it makes load balancers", () => {
    const { needs = [], resources } = build()
    expect(needs).toMatchObject([
      {
        type: "pod-identity",
        namespace: resources.release.metadata?.namespace,
        serviceAccount: "aws-load-balancer-controller",
      },
      { type: "network", name: cluster.vpcId },
    ])
    expect(needs[0]?.purpose).toContain(cluster.clusterName)
    expect(valuesOf()).toMatchObject({ serviceAccount: { name: "aws-load-balancer-controller" } })
  })

  it("provides the kinds of the chart", () => {
    expect(build().provides).toEqual({ crds: loadBalancerKinds })
    expect(loadBalancerKinds.map(({ group, kind, scope }) => `${kind}.${group} ${scope}`)).toEqual([
      "TargetGroupBinding.elbv2.k8s.aws Namespaced",
      "ALBTargetControlConfig.elbv2.k8s.aws Namespaced",
      "IngressClassParams.elbv2.k8s.aws Cluster",
      "GlobalAccelerator.aga.k8s.aws Namespaced",
      "ListenerRuleConfiguration.gateway.k8s.aws Namespaced",
      "LoadBalancerConfiguration.gateway.k8s.aws Namespaced",
      "TargetGroupConfiguration.gateway.k8s.aws Namespaced",
    ])
  })

  it.each<[string, Partial<AwsLoadBalancerControllerOptions>, string]>([
    [
      "no pods",
      { replicas: 0 },
      "AWS Load Balancer Controller with 0 replicas: give a positive integer.",
    ],
    [
      "half a pod",
      { replicas: 1.5 },
      "AWS Load Balancer Controller with 1.5 replicas: give a positive integer.",
    ],
    [
      "a VPC by its name",
      { vpcId: "production" },
      'AWS Load Balancer Controller with the VPC "production": give its id, such as vpc-0a1b2c3d4e5f67890.',
    ],
    [
      "a cluster without a name",
      { clusterName: "" },
      "AWS Load Balancer Controller with an empty clusterName: give the cluster's.",
    ],
    [
      "no region",
      { region: " " },
      "AWS Load Balancer Controller with an empty region: give the cluster's.",
    ],
  ])("refuses %s", (_, options, message) => {
    expect(() => build(options)).toThrow(message)
  })
})
