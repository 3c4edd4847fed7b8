import type { Component } from "@supaflux/core"
import { expect, it } from "vitest"
import { platform, resource, type PlatformOptions } from "../../../test-support/platform.ts"
import { teardownPlan } from "../teardown-plan.ts"

/** The step of a platform that differs from the one with everything. */
function step(options: PlatformOptions) {
  const found = teardownPlan(platform(options)).steps.find(({ id }) => id === "namespaces")
  return { commands: found?.commands.join("\n") ?? "", why: found?.why ?? "" }
}

it("deletes the namespaces that the environment declares, but not Flux's", () => {
  const flux = resource("v1", "Namespace", "flux-system")
  expect(step({ resources: { namespaces: { flux } } }).commands).toContain(
    "kubectl delete namespace istio-ingress supabase --ignore-not-found --timeout=15m",
  )
})

const untouched = { annotations: { "kustomize.toolkit.fluxcd.io/prune": "disabled" } }
it("deletes a namespace though Flux is told never to prune it", () => {
  const kept = { ...resource("v1", "Namespace", "app"), metadata: { name: "app", ...untouched } }
  expect(step({ resources: { namespaces: { kept } } }).commands).toContain(
    "delete namespace app istio-ingress supabase ",
  )
})

it.each([
  [
    "a resource that Flux is told never to prune",
    (): Component => ({
      name: "data",
      resources: {
        kept: {
          ...resource("v1", "ConfigMap", "kept"),
          metadata: { name: "kept", namespace: "supabase", ...untouched },
        },
      },
    }),
  ],
  [
    "a resource of a component whose resources stay",
    (): Component => ({
      name: "data",
      resources: { kept: resource("v1", "ConfigMap", "kept", "supabase") },
      delivery: { prune: false },
    }),
  ],
  [
    "a release of a component whose resources stay",
    (): Component => ({
      name: "data",
      resources: {
        release: resource("helm.toolkit.fluxcd.io/v2", "HelmRelease", "data", "flux-system", {
          spec: { releaseName: "data", targetNamespace: "supabase" },
        }),
      },
      delivery: { prune: false },
    }),
  ],
])("leaves a namespace with %s, and says so", (_what, component) => {
  const { commands, why } = step({ more: () => [component()] })
  expect(commands).toContain("delete namespace istio-ingress --ignore")
  expect(why).toContain("Not supabase: ")
})

it("is no step where no namespace is declared", () => {
  expect(step({ without: ["namespaces"] })).toEqual({ commands: "", why: "" })
})
