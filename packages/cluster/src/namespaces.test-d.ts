import type { Component, PriorityClassHandle } from "@supaflux/core"
import { expectTypeOf } from "vitest"
import type { NamespaceNetwork } from "./namespace-network.ts"
import { namespaces } from "./namespaces.ts"
import { platformNetwork } from "./platform-network.ts"

declare function namespaceNetwork(network: NamespaceNetwork): void

const cluster = namespaces({
  namespaces: {
    supabase: { podSecurity: "baseline", mesh: true, resourceQuota: { pods: 50 } },
    monitoring: { podSecurity: "privileged" },
  },
  priorityClasses: { platform: { value: 1_000_000, description: "What the others need." } },
})

expectTypeOf(cluster).toExtend<Component>()
expectTypeOf(cluster.priorityClass("platform")).toEqualTypeOf<PriorityClassHandle>()
expectTypeOf(cluster.namespaceName("supabase")).toEqualTypeOf<"supabase">()
expectTypeOf(cluster.resources["namespace-monitoring"].kind).toEqualTypeOf<"Namespace">()
expectTypeOf(cluster.resources["priority-class-platform"].kind).toEqualTypeOf<"PriorityClass">()

// @ts-expect-error no such priority class
cluster.priorityClass("platfrom")
// @ts-expect-error no such namespace
cluster.namespaceName("supabse")
// @ts-expect-error no such role
void cluster.resources["namespace-supabse"]
// @ts-expect-error not every namespace declares a quota
void cluster.resources["resource-quota-monitoring"].spec

const closed = namespaces({
  namespaces: {
    app: {
      podSecurity: "restricted",
      network: {
        ingress: { webhooks: { cidrs: ["10.0.0.0/16"], ports: [9443] } },
        egress: { tracing: { namespaces: "mesh", pods: { app: "tempo" }, ports: ["4317/UDP"] } },
        podIdentity: true,
      },
    },
  },
  fluxReceiver: { from: "app" },
})
expectTypeOf(closed).toExtend<Component>()
expectTypeOf(closed.resources["network-policy-app/default-deny"]?.kind).toEqualTypeOf<
  "NetworkPolicy" | undefined
>()
// @ts-expect-error not every policy is there
void closed.resources["network-policy-app/allow-mesh"].spec
// @ts-expect-error no such namespace
void closed.resources["network-policy-web/default-deny"]
// @ts-expect-error the receiver is called from a namespace that is declared
namespaces({ namespaces: { app: { podSecurity: "restricted" } }, fluxReceiver: { from: "web" } })
// @ts-expect-error addresses and namespaces are two rules
namespaceNetwork({ ingress: { a: { cidrs: [], namespaces: "all", ports: [80] } } })
// @ts-expect-error pods are found in namespaces
namespaceNetwork({ egress: { a: { cidrs: [], pods: { app: "web" }, ports: [80] } } })
// @ts-expect-error every rule has ports
namespaceNetwork({ egress: { a: { namespaces: "all" } } })
// @ts-expect-error only UDP is said
namespaceNetwork({ egress: { a: { namespaces: "all", ports: ["80/TCP"] } } })
// @ts-expect-error one namespace is a list as well
namespaceNetwork({ egress: { a: { namespaces: "velero", ports: [80] } } })
// @ts-expect-error a misspelt option
namespaceNetwork({ egres: {} })

const network = platformNetwork({ vpcCidrs: ["10.0.0.0/16"], serviceCidr: "172.20.0.0/16" })
namespaceNetwork(network.velero)
// @ts-expect-error no such system
void network.grafana
// @ts-expect-error the API server is found by the Services' addresses
platformNetwork({ vpcCidrs: ["10.0.0.0/16"] })

const plain = namespaces({ namespaces: { supabase: { podSecurity: "baseline" } } })
// @ts-expect-error no priority class is declared
plain.priorityClass("platform")

// @ts-expect-error no such Pod Security Standard
namespaces({ namespaces: { supabase: { podSecurity: "strict" } } })
// @ts-expect-error every namespace chooses its standard
namespaces({ namespaces: { supabase: {} } })
// @ts-expect-error a misspelt option
namespaces({ namespaces: { supabase: { podSecurity: "baseline", mseh: true } } })
namespaces({
  namespaces: {},
  // @ts-expect-error no such preemption policy
  priorityClasses: { platform: { value: 1, description: "x", preemption: "Always" } },
})
