import { describe, expect, it } from "vitest"
import { check } from "./check.ts"
import type { Rule } from "./rule.ts"
import { app, graphOf } from "./test-support/graph-of.ts"

const settings = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" } }

const rule: Rule = {
  code: "CONFIG_MAP_PRESENT",
  topic: "good practice",
  severity: "error",
  title: "There is a ConfigMap.",
  why: "For the test.",
  wrong: "kind: ConfigMap",
  right: "kind: Secret",
  check: (graph) =>
    graph.ofKind("", "ConfigMap").map((node) => ({ message: "is there", node, path: ["data"] })),
}

const graph = await graphOf(app(settings))

const found = {
  severity: "error",
  code: "CONFIG_MAP_PRESENT",
  message: "is there",
  where: {
    environment: "test",
    component: "app",
    role: "ConfigMap-settings",
    file: "generated/test/components/app/configmap_app_settings.yaml",
    resource: "ConfigMap app/settings",
    path: ["data"],
  },
}

describe("check", () => {
  it("says where what a rule finds is", () => {
    expect(check(graph, { rules: [rule] })).toEqual([found])
  })

  it("gives a rule the severity that the environment chose, or leaves it out", () => {
    const given = (severity: "warning" | "off") =>
      check(graph, { rules: [rule], settings: { rules: { CONFIG_MAP_PRESENT: severity } } })
    expect(given("warning")).toEqual([{ ...found, severity: "warning" }])
    expect(given("off")).toEqual([])
  })

  it("leaves out what the environment accepts, by code, component and resource", () => {
    const accept = (rest: object) =>
      check(graph, {
        rules: [rule],
        settings: { accept: [{ code: "CONFIG_MAP_PRESENT", reason: "meant", ...rest }] },
      }).map(({ code }) => code)
    expect(accept({})).toEqual([])
    expect(accept({ component: "app", resource: "ConfigMap app/settings" })).toEqual([])
    expect(accept({ component: "other" })).toEqual(["CONFIG_MAP_PRESENT", "CHECK_ACCEPTANCE_STALE"])
    expect(accept({ resource: "ConfigMap app/other" })).toEqual([
      "CONFIG_MAP_PRESENT",
      "CHECK_ACCEPTANCE_STALE",
    ])
  })

  it("does not call an acceptance stale in a component with a chart that nobody rendered", async () => {
    const release = {
      apiVersion: "helm.toolkit.fluxcd.io/v2",
      kind: "HelmRelease",
      metadata: { name: "cache", namespace: "app" },
    }
    const hidden = await graphOf([{ name: "cache", resources: { release } }])
    const stale = (component: string) =>
      check(hidden, {
        rules: [{ ...rule, check: () => [] }],
        settings: { accept: [{ code: "CONFIG_MAP_PRESENT", component, reason: "meant" }] },
      }).map(({ code }) => code)
    expect(stale("cache")).toEqual([])
    expect(stale("app")).toEqual(["CHECK_ACCEPTANCE_STALE"])
  })

  it("reports settings that name a rule that there is not", () => {
    const codes = check(graph, {
      rules: [],
      settings: { rules: { NO_SUCH: "off" }, accept: [{ code: "NOR_THIS", reason: "none" }] },
    })
    expect(codes.map(({ code, message }) => [code, message])).toEqual([
      [
        "CHECK_RULE_UNKNOWN",
        'the settings of the check name the rule "NO_SUCH", which there is not',
      ],
      [
        "CHECK_RULE_UNKNOWN",
        'the settings of the check name the rule "NOR_THIS", which there is not',
      ],
    ])
  })
})
