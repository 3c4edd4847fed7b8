import { spawnSync } from "node:child_process"
import { imgproxy } from "./src/services/imgproxy.ts"
import { postgresMeta } from "./src/services/postgres-meta.ts"

/** `pnpm e2e:services`: runs the services of Supabase that can be had, each as the chart starts it. */
const print = (line: string): void => void process.stdout.write(`${line}\n`)

print("postgres-meta: from npm, once")
const meta = postgresMeta()
print(`postgres-meta: ${meta}`)
print("imgproxy: from its Go module; the first time this takes minutes")
const program = await imgproxy((seconds) => print(`imgproxy: still building, ${seconds} s`))
print(`imgproxy: ${program}`)
const auth = process.env["SUPAFLUX_AUTH"]
print(`auth: ${auth ?? "left out, SUPAFLUX_AUTH names no program; it is in no registry"}`)

const tests = ["real-services", "bootstrap/meta.test.ts", "bootstrap/auth.test.ts"]
const { status } = spawnSync(
  "vitest",
  ["run", ...tests.map((path) => `packages/supabase/src/${path}`)],
  {
    stdio: "inherit",
    env: { ...process.env, SUPAFLUX_META: meta, SUPAFLUX_IMGPROXY: program },
  },
)
process.exitCode = status ?? 1
