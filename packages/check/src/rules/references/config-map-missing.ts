import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** ConfigMaps that others name are there. */
export const configMapMissing: Rule = missingRule({
  code: "CONFIG_MAP_MISSING",
  family: "config",
  only: ({ to }) => to.kind === "ConfigMap",
  title: "A ConfigMap is named that nothing makes.",
  why: "Pods stay in CreateContainerConfigError or ContainerCreating, and controllers that log in with it are refused.",
  wrong: "configMapKeyRef: { name: settngs, key: level }",
  right: "configMapKeyRef: { name: settings, key: level }",
})
