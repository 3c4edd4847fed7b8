import { join } from "node:path"
import { helm } from "@supaflux/testing"
import { publishChart } from "./chart-files/publish-chart.ts"

/** `pnpm chart:publish <registry>`: pushes the chart; REGISTRY_USER and REGISTRY_TOKEN log in. */
const [registry] = process.argv.slice(2)
const { REGISTRY_USER: user, REGISTRY_TOKEN: token } = process.env
const command = helm()

if (registry?.startsWith("oci://") !== true) {
  process.stderr.write(
    "error: name the registry: pnpm chart:publish oci://ghcr.io/supaflux/charts\n",
  )
  process.exit(1)
}
if (command === undefined) {
  process.stderr.write("error: helm 4.0 or newer is not on the PATH: install it\n")
  process.exit(1)
}
const chart = join(import.meta.dirname, "../../../charts/supabase")
const login = user === undefined || token === undefined ? {} : { login: { user, token } }
process.stdout.write(`${publishChart({ helm: command, chart, registry, ...login })}\n`)
