import { describe, expect, it } from "vitest"
import { matchesSelector, type LabelSelector, type Labels } from "./matches-selector.ts"

const expression = (
  key: string,
  operator: string,
  ...values: readonly string[]
): LabelSelector => ({
  matchExpressions: [{ key, operator, values }],
})

// The examples of the documentation, and of the tests of Kubernetes' own selectors.
// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
// https://github.com/kubernetes/apimachinery/blob/v0.35.0/pkg/labels/selector_test.go
describe("a label selector", () => {
  it.each<[string, LabelSelector | undefined, Labels, boolean]>([
    ["none", undefined, { x: "y" }, false],
    ["empty", {}, { x: "y" }, true],
    ["empty, of no labels", {}, {}, true],
    ["x=y", { matchLabels: { x: "y" } }, { x: "y" }, true],
    ["x=y,z=w", { matchLabels: { x: "y", z: "w" } }, { x: "y", z: "w" }, true],
    ["x=y,z=w", { matchLabels: { x: "y", z: "w" } }, { x: "y" }, false],
    ["x=z", { matchLabels: { x: "z" } }, {}, false],
    ["x=", { matchLabels: { x: "" } }, { x: "z" }, false],
    ["x=", { matchLabels: { x: "" } }, { x: "" }, true],
    ["x=", { matchLabels: { x: "" } }, {}, false],
    [
      "environment in (production, qa)",
      expression("environment", "In", "production", "qa"),
      { environment: "qa" },
      true,
    ],
    [
      "environment in (production, qa)",
      expression("environment", "In", "production", "qa"),
      { environment: "dev" },
      false,
    ],
    ["environment in (production)", expression("environment", "In", "production"), {}, false],
    [
      "tier notin (frontend, backend)",
      expression("tier", "NotIn", "frontend", "backend"),
      { tier: "frontend" },
      false,
    ],
    [
      "tier notin (frontend, backend)",
      expression("tier", "NotIn", "frontend", "backend"),
      { tier: "cache" },
      true,
    ],
    ["tier notin (frontend), without tier", expression("tier", "NotIn", "frontend"), {}, true],
    ["partition", expression("partition", "Exists"), { partition: "" }, true],
    ["partition", expression("partition", "Exists"), { other: "a" }, false],
    ["!partition", expression("partition", "DoesNotExist"), {}, true],
    ["!partition", expression("partition", "DoesNotExist"), { partition: "a" }, false],
    ["constructor", expression("constructor", "Exists"), {}, false],
    [
      "component=redis, tier in (cache), environment notin (dev)",
      {
        matchLabels: { component: "redis" },
        matchExpressions: [
          { key: "tier", operator: "In", values: ["cache"] },
          { key: "environment", operator: "NotIn", values: ["dev"] },
        ],
      },
      { component: "redis", tier: "cache", environment: "dev" },
      false,
    ],
    ["an operator that there is not", expression("x", "Gt", "1"), { x: "2" }, false],
  ])("%s of %o: %s", (_, selector, labels, expected) => {
    expect(matchesSelector(selector, labels)).toBe(expected)
  })
})
