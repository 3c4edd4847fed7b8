import type { Rule } from "../../rule.ts"
import { missingKeys } from "../../secrets/missing-keys.ts"

/** Keys of ConfigMaps that are read are there. */
export const configMapKeyMissing: Rule = {
  code: "CONFIG_MAP_KEY_MISSING",
  topic: "secret keys",
  severity: "error",
  title: "A key of a ConfigMap is read that it does not have.",
  why: "The pod stays in CreateContainerConfigError or ContainerCreating, or a HelmRelease does not install.",
  wrong: "configMapKeyRef: { name: settings, key: loglevel }",
  right: "configMapKeyRef: { name: settings, key: logLevel }",
  check: (graph) => missingKeys(graph, "ConfigMap"),
}
