import { describeResource } from "../identity.ts"
import type { Resource } from "../resource.ts"
import type { Rule } from "./rule.ts"

interface Secret extends Resource {
  readonly data?: Readonly<Record<string, unknown>>
  readonly stringData?: Readonly<Record<string, unknown>>
}

function filledField(secret: Secret): "data" | "stringData" | undefined {
  if (Object.keys(secret.data ?? {}).length > 0) return "data"
  return Object.keys(secret.stringData ?? {}).length > 0 ? "stringData" : undefined
}

/** Nothing secret is written, unless the environment is declared disposable. */
export const noSecretData: Rule = ({ environment }, resources) => {
  if (environment.disposable === true) return []
  return resources.flatMap(({ resource, where }) => {
    if (resource.apiVersion !== "v1" || resource.kind !== "Secret") return []
    const field = filledField(resource)
    if (field === undefined) return []
    return [
      {
        severity: "error",
        code: "SECRET_DATA",
        message: `${describeResource(resource)} would be written with its ${field}`,
        where: { ...where, path: [field] },
        hint: "refer to it by an ExternalSecret; only an environment with `disposable: true` may hold Secrets",
      },
    ]
  })
}
