import type { Component, PriorityClassHandle } from "@supaflux/core"
import { expectTypeOf } from "vitest"
import { namespaces } from "./namespaces.ts"

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
