import fc from "fast-check"
import { expect, it } from "vitest"
import { identity } from "./identity.ts"
import { fileName } from "./layout.ts"
import type { Resource } from "./resource.ts"

const resource = (
  apiVersion: string,
  kind: string,
  name: string,
  namespace?: string,
): Resource => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
})

it.each([
  [resource("v1", "Namespace", "app"), "namespace_app.yaml"],
  [resource("v1", "ConfigMap", "settings", "app"), "configmap_app_settings.yaml"],
  [resource("apps/v1", "Deployment", "web", "app"), "deployment.apps_app_web.yaml"],
  [
    resource("rbac.authorization.k8s.io/v1", "ClusterRole", "system:x"),
    "clusterrole.rbac.authorization.k8s.io_system~3ax.yaml",
  ],
])("names the file after kind, group, namespace and name (%#)", (given, expected) => {
  expect(fileName(given)).toBe(expected)
})

it("does not depend on the API version", () => {
  expect(fileName(resource("autoscaling/v1", "HorizontalPodAutoscaler", "a", "b"))).toBe(
    fileName(resource("autoscaling/v2", "HorizontalPodAutoscaler", "a", "b")),
  )
})

it("stays below the limit of file systems, with a hash that keeps long names apart", () => {
  const long = "a".repeat(250)
  const first = fileName(resource("v1", "ConfigMap", `${long}.x`, "app"))
  const second = fileName(resource("v1", "ConfigMap", `${long}.y`, "app"))
  expect(first.length).toBeLessThan(220)
  expect(first).not.toBe(second)
})

it("gives different identities different paths, whatever the case of the file system", () => {
  const name = fc.string({
    unit: fc.constantFrom("a", "A", "-", ".", ":", "_", "~", "0"),
    minLength: 1,
  })
  const any = fc.record({
    group: fc.constantFrom("", "apps", "a.b", "a-b"),
    kind: fc.constantFrom("Pod", "Role"),
    name,
    namespace: fc.option(fc.string({ unit: fc.constantFrom("a", "-", "0"), minLength: 1 }), {
      nil: undefined,
    }),
  })
  const build = (r: { group: string; kind: string; name: string; namespace: string | undefined }) =>
    resource(r.group === "" ? "v1" : `${r.group}/v1`, r.kind, r.name, r.namespace)
  fc.assert(
    fc.property(any, any, (a, b) => {
      const [first, second] = [build(a), build(b)]
      expect(fileName(first).toLowerCase() === fileName(second).toLowerCase()).toBe(
        identity(first) === identity(second),
      )
    }),
    { seed: 7, numRuns: 20_000 },
  )
})
