import { toYaml, type JsonObject } from "@supaflux/core"
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap"
import type { GatewayOptions } from "./gateway-options.ts"
import { gatewayPatches } from "./gateway-patches.ts"

/** The ConfigMap that a Gateway's `infrastructure.parametersRef` names: one patch a key, as YAML. */
export function gatewayParameters(options: GatewayOptions): IConfigMap {
  const { name, namespace } = options
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: `${name}-parameters`, namespace },
    data: Object.fromEntries(
      Object.entries<JsonObject>(gatewayPatches(options)).map(([target, patch]) => [
        target,
        toYaml(patch),
      ]),
    ),
  }
}
