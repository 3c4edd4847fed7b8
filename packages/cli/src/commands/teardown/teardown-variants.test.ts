import { expect, it } from "vitest"
import { platform, resource } from "../../test-support/platform.ts"
import { teardownPlan, type TeardownPlan } from "./teardown-plan.ts"

const ids = ({ steps }: TeardownPlan) => steps.map(({ id }) => id)
const commands = ({ steps }: TeardownPlan, id: string) =>
  steps.find((step) => step.id === id)?.commands.join("\n") ?? ""

it("leaves out what an environment does not have, and says so", () => {
  const plan = teardownPlan(
    platform({
      without: ["velero", "karpenter-nodes", "karpenter", "karpenter-crd", "external-dns"],
    }),
  )
  expect(ids(plan)).not.toContain("backup")
  expect(ids(plan)).not.toContain("node-pools")
  expect(plan.skipped).toEqual([
    "Node pools: there are none.",
    "Velero: not in this environment.",
    "external-dns: not in this environment.",
    "Karpenter: not in this environment.",
  ])
  expect(plan.steps.find(({ id }) => id === "routes")?.why).toContain("by hand")
})

it("tells that a controller from elsewhere has to outlive what it made", () => {
  const { skipped } = teardownPlan(
    platform({ without: ["karpenter", "karpenter-crd", "aws-load-balancer-controller"] }),
  )
  expect(skipped).toEqual([
    expect.stringMatching(/^AWS Load Balancer Controller: .* has to run until they are gone/),
    expect.stringMatching(/^Karpenter: .* leave it running until the node pools are gone/),
  ])
})

it("takes down an environment with nothing but a namespace", () => {
  const every = platform().components.map(({ component }) => component.name)
  const plan = teardownPlan(platform({ without: every.filter((name) => name !== "namespaces") }))
  expect(ids(plan)).toEqual([
    "context",
    "suspend",
    "patience",
    "volumes",
    "component:namespaces",
    "empty",
    "namespaces",
    "flux",
    "outside",
  ])
})

it("looks for load balancers of charts, where only their controller is known", () => {
  const plan = teardownPlan(platform({ without: ["gateway", "supabase-routes", "notifications"] }))
  const step = plan.steps.find(({ id }) => id === "load-balancers")
  expect(step).toMatchObject({ commands: [], removes: [] })
  expect(step?.checks).toHaveLength(2)
})

it("knows a system by the definitions that it installs, when its chart has another name", () => {
  const plan = teardownPlan(
    platform({
      without: ["aws-load-balancer-controller"],
      more: () => [
        {
          name: "balancers",
          resources: {
            release: resource("helm.toolkit.fluxcd.io/v2", "HelmRelease", "b", "kube-system"),
          },
          provides: {
            crds: [{ group: "elbv2.k8s.aws", kind: "TargetGroupBinding", scope: "Namespaced" }],
          },
        },
      ],
    }),
  )
  expect(ids(plan).indexOf("load-balancers")).toBeLessThan(ids(plan).indexOf("component:balancers"))
  expect(ids(plan).indexOf("component:external-secrets")).toBeLessThan(
    ids(plan).indexOf("component:balancers"),
  )
  expect(plan.skipped).toEqual([])
})

it("takes routes and load balancers out of an application, and leaves the rest running", () => {
  const plan = teardownPlan(
    platform({
      resources: {
        supabase: {
          route: resource("gateway.networking.k8s.io/v1", "HTTPRoute", "studio", "supabase"),
          service: resource("v1", "Service", "pooler", "supabase", {
            spec: { type: "LoadBalancer" },
          }),
          inside: resource("v1", "Service", "inside", "supabase", { spec: { type: "ClusterIP" } }),
        },
      },
    }),
  )
  expect(commands(plan, "suspend")).toContain("flux suspend kustomization supabase\n")
  expect(commands(plan, "routes")).toContain(
    "kubectl -n supabase delete httproute.gateway.networking.k8s.io studio",
  )
  expect(commands(plan, "load-balancers")).toContain("kubectl -n supabase delete service pooler")
  const rest = commands(plan, "component:supabase")
  expect(rest).toContain("delete helmrelease.helm.toolkit.fluxcd.io supabase")
  expect(rest).toContain("delete service inside")
  expect(rest).not.toContain("pooler")
  expect(rest).toMatch(/kubectl -n flux-system delete kustomization supabase --timeout=35m$/)
})

it("keeps what others still need when a component's routes go", () => {
  const plan = teardownPlan(
    platform({
      // The token of external-dns beside a route: it has to stay until external-dns is gone.
      resources: {
        "platform-secrets": {
          route: resource("gateway.networking.k8s.io/v1", "HTTPRoute", "odd", "app"),
        },
      },
    }),
  )
  expect(commands(plan, "routes")).not.toContain("externalsecret")
  const order = ids(plan)
  expect(order.indexOf("component:external-dns")).toBeLessThan(
    order.indexOf("component:platform-secrets"),
  )
  expect(commands(plan, "component:platform-secrets")).toContain("externalsecret")
})

it("keeps Secrets until every system is gone, also those that nobody declares to use", () => {
  const plan = teardownPlan(
    platform({
      more: () => [
        {
          name: "loose-secrets",
          resources: {
            secret: resource("external-secrets.io/v1", "ExternalSecret", "loose", "external-dns"),
          },
        },
      ],
    }),
  )
  const order = ids(plan)
  for (const system of ["external-dns", "velero", "cert-manager", "istio-base"]) {
    expect(order.indexOf(`component:${system}`)).toBeLessThan(
      order.indexOf("component:loose-secrets"),
    )
  }
})

it("keeps storage classes until their volumes are gone", () => {
  const plan = teardownPlan(
    platform({
      more: () => [
        {
          name: "classes",
          resources: { io2: resource("storage.k8s.io/v1", "StorageClass", "io2") },
        },
      ],
    }),
  )
  expect(ids(plan).indexOf("volumes")).toBeLessThan(ids(plan).indexOf("component:classes"))
})

it.each([
  ["the load balancer controller", ["karpenter", "karpenter-crd"]],
  ["Karpenter", ["aws-load-balancer-controller"]],
])("learns the cluster's name from %s", (_what, without) => {
  const plan = teardownPlan(platform({ without }))
  expect(commands(plan, "context")).toContain("export CLUSTER=example\n")
})

it("deletes nothing by name that Flux is told never to prune", () => {
  const kept = resource("v1", "ConfigMap", "kept", "istio-ingress")
  const annotations = { "kustomize.toolkit.fluxcd.io/prune": "disabled" }
  const plan = teardownPlan(
    platform({
      resources: {
        gateway: { kept: { ...kept, metadata: { ...kept.metadata, annotations } } },
      },
    }),
  )
  expect(commands(plan, "load-balancers")).toContain("delete configmap public-parameters")
  expect(commands(plan, "load-balancers")).not.toContain("kept")
})

it("offers to release volumes of a class that retains them", () => {
  const plan = teardownPlan(
    platform({
      resources: {
        storage: {
          retain: resource("storage.k8s.io/v1", "StorageClass", "keep", undefined, {
            reclaimPolicy: "Retain",
          }),
        },
      },
    }),
  )
  expect(commands(plan, "volumes")).toContain('storageClassName=="keep"')
  expect(commands(plan, "volumes")).not.toContain('storageClassName=="gp3"')
})

it.each([
  [{ values: { "external-dns": { policy: "upsert-only" } } }, "external-dns has policy"],
  [{ values: { "external-dns": { policy: undefined } } }, "external-dns has policy upsert-only"],
  [
    {
      resources: {
        gateway: {
          protected: resource("v1", "ConfigMap", "x", "istio-ingress", {
            data: { service: "attributes: deletion_protection.enabled=true" },
          }),
        },
      },
    },
    "protected against deletion",
  ],
  [
    {
      resources: {
        "platform-secrets": {
          push: resource("external-secrets.io/v1alpha1", "PushSecret", "push", "app", {
            spec: { deletionPolicy: "Delete" },
          }),
        },
      },
    },
    "PushSecret push",
  ],
  [
    {
      resources: {
        storage: {
          class: resource("snapshot.storage.k8s.io/v1", "VolumeSnapshotClass", "keep", undefined, {
            deletionPolicy: "Retain",
          }),
        },
      },
    },
    "VolumeSnapshotClass keep",
  ],
])("warns of what a tear-down would leave behind or take with it (%#)", (options, warning) => {
  expect(teardownPlan(platform(options)).warnings).toEqual([expect.stringContaining(warning)])
})

it("lists what stays for Terraform, each once", () => {
  const need = { type: "bucket", name: "example-backups", purpose: "backups" } as const
  const plan = teardownPlan(
    platform({
      more: () => ["one", "two"].map((name) => ({ name, resources: {}, needs: [need] })),
    }),
  )
  expect(plan.stays).toEqual([need])
})

it.each([
  ["signoz", "clickhouse.altinity.com", "clickhouseinstallations.clickhouse.altinity.com"],
  [
    "victoria-metrics-k8s-stack",
    "operator.victoriametrics.com",
    ["vmagents", "vmalerts", "vmalertmanagers", "vmclusters", "vmsingles"]
      .map((type) => `${type}.operator.victoriametrics.com`)
      .join(","),
  ],
])("lets what an operator holds go before it: %s", (_, group, types) => {
  const plan = teardownPlan(
    platform({
      more: () => [
        {
          name: "store",
          resources: {
            release: resource("helm.toolkit.fluxcd.io/v2", "HelmRelease", "store", "watching"),
          },
          provides: { crds: [{ group, kind: "Held", scope: "Namespaced" }] },
        },
      ],
    }),
  )
  const step = plan.steps.find(({ id }) => id === "component:store")
  expect(step?.commands).toEqual([
    expect.stringMatching(types),
    expect.stringContaining("delete kustomization store"),
  ])
  expect(step?.commands[0]).toContain("-n watching delete")
  expect(step?.checks.at(-1)?.command).toMatch(types)
  expect(ids(plan).indexOf("component:store")).toBeLessThan(ids(plan).indexOf("volumes"))
})
