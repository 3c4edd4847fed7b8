import { describe, expect, it } from "vitest"
import type { Delivery } from "./delivery.ts"
import type { Environment } from "./environment.ts"
import { findingCodes, type FindingCode } from "./finding-code.ts"
import { generate } from "./generate.ts"
import {
  appNamespace,
  component,
  configMap,
  environment,
  handle,
  widget,
  widgetKind,
} from "./test-support/samples.ts"

const twoFilesOnOnePath: Delivery = {
  provides: {},
  deliver: () => ({
    resources: [],
    files: [
      { path: "Kustomization.yaml", content: "a: 1\n" },
      { path: "kustomization.yaml", content: "a: 1\n" },
    ],
    reserved: [],
  }),
}

const secret = {
  apiVersion: "v1",
  kind: "Secret",
  metadata: { name: "s", namespace: "app" },
  stringData: { password: "hunter2" },
}

/** For each code an environment that provokes it, and where the finding points. */
const provoked: Record<FindingCode, [Environment, object]> = {
  COMPONENT_NAME_INVALID: [environment([component("No_Good")]), { component: "No_Good" }],
  COMPONENT_DUPLICATE: [environment([component("a"), component("a")]), { component: "a" }],
  COMPONENT_MISSING: [
    environment([component("a", {}, { dependsOn: [handle("gone")] })]),
    { component: "a" },
  ],
  CRD_DUPLICATE: [
    environment([
      component("a", {}, { provides: { crds: [widgetKind] } }),
      component("b", {}, { provides: { crds: [widgetKind] } }),
    ]),
    { component: "b" },
  ],
  CRD_IN_SAME_COMPONENT: [
    environment([
      appNamespace,
      component("a", { w: widget("w") }, { provides: { crds: [widgetKind] } }),
    ]),
    { component: "a", role: "w" },
  ],
  CRD_MISSING: [
    environment([appNamespace, component("a", { w: widget("w") })]),
    { component: "a", role: "w" },
  ],
  DEPENDENCY_CYCLE: [
    environment([
      component("a", {}, { dependsOn: [handle("b")] }),
      component("b", {}, { dependsOn: [handle("a")] }),
    ]),
    { component: "a" },
  ],
  KIND_UNKNOWN: [
    environment([
      appNamespace,
      component("a", {
        d: { apiVersion: "apps/v1", kind: "Deploymnt", metadata: { name: "d", namespace: "app" } },
      }),
    ]),
    { component: "a", role: "d" },
  ],
  NAMESPACE_DUPLICATE: [
    environment([appNamespace, component("b", {}, { provides: { namespaces: ["app"] } })]),
    { component: "b" },
  ],
  NAMESPACE_MISSING: [
    environment([component("a", { c: configMap("c", "nowhere") })]),
    { component: "a", role: "c", path: ["metadata", "namespace"] },
  ],
  NAMESPACE_REQUIRED: [
    environment([component("a", { c: configMap("c") })]),
    { component: "a", role: "c", path: ["metadata", "namespace"] },
  ],
  NAMESPACE_UNEXPECTED: [
    environment([
      appNamespace,
      component("a", {
        n: { apiVersion: "v1", kind: "Node", metadata: { name: "n", namespace: "app" } },
      }),
    ]),
    { component: "a", role: "n" },
  ],
  PATH_COLLISION: [environment([], { delivery: twoFilesOnOnePath }), {}],
  RESOURCE_DUPLICATE: [
    environment([
      appNamespace,
      component("a", { c: configMap("c", "app") }),
      component("b", { c: configMap("c", "app") }),
    ]),
    { component: "b", role: "c" },
  ],
  RESOURCE_INVALID: [
    environment([appNamespace, component("a", { c: configMap("c", "app", { port: 8080 }) })]),
    { component: "a", role: "c", path: ["data", "port"] },
  ],
  RESOURCE_NAME_INVALID: [
    environment([appNamespace, component("a", { c: configMap("My Config", "app") })]),
    { component: "a", role: "c", path: ["metadata", "name"] },
  ],
  SECRET_DATA: [
    environment([appNamespace, component("a", { s: secret })]),
    { component: "a", role: "s", path: ["stringData"] },
  ],
  VALUE_INVALID: [
    environment([appNamespace, component("a", { c: configMap("c", "app", { size: "\uD800" }) })]),
    { component: "a", role: "c", path: ["data", "size"] },
  ],
}

describe.each(Object.keys(findingCodes) as FindingCode[])("%s", (code) => {
  it("is found where it is, with a hint, and nothing is rendered", async () => {
    const [broken, where] = provoked[code]
    const { findings, rendered } = await generate(broken)
    expect(findings.map((finding) => finding.code)).toEqual([code])
    expect(findings[0]).toMatchObject({
      severity: "error",
      where: { environment: "test", ...where },
    })
    expect(findings[0]?.hint).toBeTruthy()
    expect(rendered).toBeUndefined()
  })
})

it("collects all findings of all components", async () => {
  const { findings } = await generate(
    environment([
      component("a", { c: configMap("c", "nowhere"), w: widget("w", "nowhere") }),
      component("b", { s: secret }, { dependsOn: [handle("gone")] }),
    ]),
  )
  expect(findings.map(({ code }) => code).sort()).toEqual([
    "COMPONENT_MISSING",
    "CRD_MISSING",
    "NAMESPACE_MISSING",
    "NAMESPACE_MISSING",
    "SECRET_DATA",
  ])
})

it("allows a Secret with data in a disposable environment", async () => {
  const { findings, rendered } = await generate(
    environment([appNamespace, component("a", { s: secret })], { disposable: true }),
  )
  expect(findings).toEqual([])
  expect(rendered?.files.some(({ content }) => content.includes("hunter2"))).toBe(true)
})

it("allows a Secret without data", async () => {
  const { stringData: _omitted, ...empty } = secret
  const { findings } = await generate(environment([appNamespace, component("a", { s: empty })]))
  expect(findings).toEqual([])
})

it("accepts RBAC names that other kinds must not have", async () => {
  const role = {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name: "system:Auth_Delegator" },
    rules: [],
  }
  const { findings, rendered } = await generate(environment([component("a", { role })]))
  expect(findings).toEqual([])
  expect(rendered?.files.map(({ path }) => path)).toEqual([
    "components/a/clusterrole.rbac.authorization.k8s.io_system~3a~41uth~5f~44elegator.yaml",
  ])
})
