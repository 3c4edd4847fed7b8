import { join } from "node:path"
import { check, rules } from "@supaflux/check"
import { renderCharts } from "@supaflux/cli"
import { generate } from "@supaflux/core"
import production from "../../production.ts"
import { coreTrials } from "./core-trials.ts"
import { explained } from "./explained.ts"
import { graphTrials } from "./graph-trials.ts"
import { keyMutations } from "./key-mutations.ts"
import { nameMutations } from "./name-mutations.ts"
import { orderMutations } from "./order-mutations.ts"
import { referenceMutations } from "./reference-mutations.ts"
import { routeMutations } from "./route-mutations.ts"
import { selectorMutations } from "./selector-mutations.ts"
import type { Trial } from "./trial.ts"
import { valueTrials, type Render } from "./value-trials.ts"
import { closedWorld, rebuildable } from "./world.ts"

// Puts defects into production, one at a time, and demands that the check finds each. Prints the rate
// of each sort; fails when a defect survives that `explained.ts` does not explain, and when one of its
// explanations is needed no more.

const generated = await generate(production)
const root = join(import.meta.dirname, "../../..")
// A cache of its own, in which nobody pulls archives: what survives is the same everywhere.
const cache = join(root, "node_modules/.cache/mutations")
const render: Render = (mutant) => renderCharts(mutant, { root, cache, findDead: false })
const charts = await render(generated)
if ([...charts.values()].every(({ status }) => status !== "rendered")) {
  throw new Error("no chart could be rendered: is there a helm 4?")
}
const world = closedWorld(generated, charts)
const { graph } = world
const unclean = check(graph).filter(({ severity }) => severity === "error")
for (const { code, message } of unclean)
  process.stderr.write(`before any defect: ${code} ${message}\n`)

// A rule that has something to say of the world as it is would seem to notice every defect.
const silent = rules.filter((rule) => rule.check(graph).length === 0).map(({ code }) => code)

const open = rebuildable(generated, charts)
const trials: readonly Trial[] = [
  ...coreTrials(production, generated),
  ...(await valueTrials(generated, world, render)),
  ...graphTrials(open, orderMutations(open.graph)),
  ...graphTrials(world, [
    ...referenceMutations(graph),
    ...keyMutations(graph),
    ...routeMutations(graph),
    ...selectorMutations(graph),
    ...nameMutations(graph, silent),
  ]),
]

const survivors: Trial[] = []
for (const [sort, all] of Map.groupBy(trials, (trial) => trial.sort)) {
  const before = survivors.length
  for (const trial of all) if (!(await trial.detected())) survivors.push(trial)
  const found = all.length - (survivors.length - before)
  const rate = ((100 * found) / all.length).toFixed(0).padStart(3)
  process.stdout.write(
    `${rate} %  ${String(found).padStart(4)} of ${String(all.length).padEnd(4)}  ${sort}\n`,
  )
}

const explains = ({ sort, label }: Trial) =>
  explained.filter((one) => one.sort === sort && one.label.test(label))
const unexplained = survivors.filter((trial) => explains(trial).length === 0)
const needed = new Set(survivors.flatMap(explains))
const stale = explained.filter((one) => !needed.has(one))

for (const { sort, label } of unexplained) process.stderr.write(`survives: ${sort}: ${label}\n`)
for (const { sort, label } of stale) {
  process.stderr.write(`explained, and found: ${sort}: ${String(label)}\n`)
}
const found = trials.length - survivors.length
process.stdout.write(
  `${found} of ${trials.length} defects found; ${survivors.length - unexplained.length} that survive are explained\n`,
)
process.exitCode = unclean.length + unexplained.length + stale.length === 0 ? 0 : 1
