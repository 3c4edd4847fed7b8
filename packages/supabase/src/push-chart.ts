import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { publishChart } from "./chart-files/publish-chart.ts"

/** `pnpm chart:publish <registry>`: pushes the chart; REGISTRY_USER and REGISTRY_TOKEN log in. */
const [registry] = process.argv.slice(2)
const { REGISTRY_USER: user, REGISTRY_TOKEN: token } = process.env

if (registry?.startsWith("oci://") !== true) {
  process.stderr.write(
    "error: name the registry: pnpm chart:publish oci://ghcr.io/supaflux/charts\n",
  )
  process.exit(1)
}
if (spawnSync("helm", ["version"]).status !== 0) {
  process.stderr.write("error: there is no helm on the PATH: install helm 3.8 or newer\n")
  process.exit(1)
}
const chart = join(import.meta.dirname, "../../../charts/supabase")
const login = user === undefined || token === undefined ? {} : { login: { user, token } }
process.stdout.write(`${publishChart({ helm: "helm", chart, registry, ...login })}\n`)
