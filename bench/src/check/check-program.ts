import { check, environmentGraph } from "@supaflux/check"
import { generate } from "@supaflux/core"
import environment from "../../environments/bench.ts"
import { components } from "../components.ts"
import { resourceCount } from "../resource-count.ts"
import { brokenVariable, type CheckSample } from "./check-sample.ts"

/** Components without what they promise: the Secrets of all applications are missing. */
function broken(): typeof environment {
  const without = components(resourceCount()).map(({ name, resources }) => ({ name, resources }))
  return { ...environment, components: without }
}

const chosen = process.env[brokenVariable] === "1" ? broken() : environment
const started = performance.now()
const { composition, delivered } = await generate(chosen)
const generated = performance.now()
const findings = check(environmentGraph({ composition, delivered, path: "generated/bench" }))
const checked = performance.now()
const sample: CheckSample = {
  generate: generated - started,
  check: checked - generated,
  findings: findings.length,
}
process.stdout.write(JSON.stringify(sample))
