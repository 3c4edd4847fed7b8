import { expect, it } from "vitest"
import { helmRelease, widgetDefinition } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { renderedAs } from "../../test-support/rendered-as.ts"
import { uninstallDeletes } from "./uninstall-deletes.ts"

const kept = {
  ...widgetDefinition,
  metadata: { name: "widgets.example.com", annotations: { "helm.sh/resource-policy": "keep" } },
}
const problems = async (upgrade: object, resources: object[], crds: object[] = []) => {
  const release = helmRelease("operator", { upgrade })
  const charts = renderedAs(release, resources as [], crds as [])
  return uninstallDeletes.check(await graphOf(app(release), {}, charts))
}
const uninstall = { remediation: { retries: 3, strategy: "uninstall" } }

it("reports a release that is uninstalled with what cannot come back", async () => {
  expect(await problems(uninstall, [widgetDefinition])).toMatchObject([
    {
      message:
        "is uninstalled when an upgrade fails, which deletes CustomResourceDefinition widgets.example.com",
      node: { kind: "HelmRelease" },
    },
  ])
})

it("takes rollbacks and retries, what Helm keeps, and what it never deletes", async () => {
  expect(await problems({ remediation: { strategy: "rollback" } }, [widgetDefinition])).toEqual([])
  expect(await problems({}, [widgetDefinition])).toEqual([])
  const retry = { ...uninstall, strategy: { name: "RetryOnFailure" } }
  expect(await problems(retry, [widgetDefinition])).toEqual([])
  expect(await problems(uninstall, [kept], [widgetDefinition])).toEqual([])
})
