import { execFile } from "node:child_process"
import type { JsonObject } from "@supaflux/core"

/** What `helm template` is called with. */
export interface TemplateCall {
  /** How to call helm. */
  readonly helm: string
  /** Folder or archive of the chart. */
  readonly chart: string
  readonly releaseName: string
  readonly namespace: string
  /** Files with values below `values`, in their order. */
  readonly valueFiles: readonly string[]
  readonly values: JsonObject
  /** Paths of values that are kept elsewhere: something stands for each. */
  readonly elsewhere: readonly string[]
  /** API versions that the cluster will have, beyond Kubernetes' own: `monitoring.coreos.com/v1`. */
  readonly apiVersions: readonly string[]
  /** Whether values that the chart's schema forbids are let through. @default false */
  readonly skipSchema?: boolean
}

/** What helm answered. */
export type TemplateResult =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly message: string }

/** Large charts print several megabytes, most of it definitions. */
const maxBuffer = 256 * 1024 * 1024

/** Renders a chart with the real helm, away from any cluster and any configuration of the user's. */
export function helmTemplate(call: TemplateCall): Promise<TemplateResult> {
  const args = [
    "template",
    call.releaseName,
    call.chart,
    "--namespace",
    call.namespace,
    "--include-crds",
    ...call.apiVersions.flatMap((version) => ["--api-versions", version]),
    ...call.valueFiles.flatMap((file) => ["--values", file]),
    "--values",
    "-",
    ...call.elsewhere.flatMap((path) => ["--set-string", `${path}=kept-elsewhere`]),
    ...(call.skipSchema === true ? ["--skip-schema-validation"] : []),
  ]
  return new Promise((resolve, reject) => {
    const child = execFile(call.helm, args, { maxBuffer }, (error, output, message) => {
      if (error === null) resolve({ ok: true, output })
      else if (typeof error.code === "number") {
        resolve({ ok: false, message: message.replace(/^Error: /, "").trim() })
      } else reject(error)
    })
    // A helm that fails before it reads its values closes the pipe.
    child.stdin?.on("error", () => undefined)
    child.stdin?.end(JSON.stringify(call.values))
  })
}
