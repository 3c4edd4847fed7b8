import { join } from "node:path"
import { check, rules } from "@supaflux/check"
import { renderCharts } from "@supaflux/cli"
import { generate } from "@supaflux/core"
import production from "../../production.ts"
import { absenceMutations } from "./absence-mutations.ts"
import { backupMutations } from "./backup-mutations.ts"
import { coreTrials } from "./core-trials.ts"
import { deadlineMutations } from "./deadline-mutations.ts"
import { explained } from "./explained.ts"
import { fluxMutations } from "./flux-mutations.ts"
import { graphTrials } from "./graph-trials.ts"
import { keyMutations } from "./key-mutations.ts"
import { meshMutations } from "./mesh-mutations.ts"
import { nameMutations } from "./name-mutations.ts"
import { networkMutations } from "./network-mutations.ts"
import { orderMutations } from "./order-mutations.ts"
import type { Outcome } from "./outcome.ts"
import { practiceMutations } from "./practice-mutations.ts"
import { rateLine, rateTable } from "./rate-table.ts"
import { referenceMutations } from "./reference-mutations.ts"
import { routeMutations } from "./route-mutations.ts"
import { ruleRates, unmutatedProblems } from "./rule-rates.ts"
import { selectorMutations } from "./selector-mutations.ts"
import type { Trial } from "./trial.ts"
import { valueTrials, type Render } from "./value-trials.ts"
import { closedWorld, rebuildable } from "./world.ts"

// Puts defects into production, one at a time, and demands that the check finds each. Prints the rate
// of each sort and of each rule; fails when a defect survives that `explained.ts` does not explain, when
// a rule has no defect and no reason in `unmutated.ts`, and when one of these reasons is needed no more.

const generated = await generate(production)
const root = join(import.meta.dirname, "../../..")
// A cache of its own, in which nobody pulls archives: what survives is the same everywhere.
const cache = join(root, "node_modules/.cache/mutations")
const render: Render = (mutant, findDead) => renderCharts(mutant, { root, cache, findDead })
const charts = await render(generated, false)
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
  ...graphTrials(open, [
    ...orderMutations(open.graph),
    ...deadlineMutations(open.graph),
    ...backupMutations(open.graph),
  ]),
  ...graphTrials(world, [
    ...referenceMutations(graph),
    ...absenceMutations(graph),
    ...keyMutations(graph),
    ...routeMutations(graph),
    ...selectorMutations(graph),
    ...fluxMutations(graph),
    ...meshMutations(graph),
    ...networkMutations(graph),
    ...practiceMutations(graph),
  ]),
]
// Whatever rule may see these: they count for none.
const anyName = graphTrials(world, nameMutations(graph, silent))

async function run(all: readonly Trial[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  // oxlint-disable-next-line no-await-in-loop -- what one of them takes of memory is a whole graph
  for (const trial of all) outcomes.push({ trial, found: await trial.found() })
  return outcomes
}

const outcomes = await run(trials)
const all = [...outcomes, ...(await run(anyName))]
for (const [sort, of] of Map.groupBy(all, ({ trial }) => trial.sort)) {
  const found = of.filter((outcome) => outcome.found.length > 0).length
  process.stdout.write(rateLine(found, of.length, sort))
}
const survivors = all.flatMap(({ trial, found }) => (found.length === 0 ? [trial] : []))
const explains = ({ sort, label }: Trial) =>
  explained.filter((one) => one.sort === sort && one.label.test(label))
const rates = ruleRates(outcomes, (trial) => explains(trial).length > 0)
process.stdout.write(`\nBy rule:\n${rateTable(rates)}\n`)
const needed = new Set(survivors.flatMap(explains))
const problems = [
  ...survivors
    .filter((trial) => explains(trial).length === 0)
    .map(({ sort, label }) => `survives: ${sort}: ${label}`),
  ...explained
    .filter((one) => !needed.has(one))
    .map(({ sort, label }) => `explained, and found: ${sort}: ${String(label)}`),
  ...unmutatedProblems(rates),
]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(
  `${all.length - survivors.length} of ${all.length} defects found; ${survivors.length} survive\n`,
)
process.exitCode = unclean.length + problems.length === 0 ? 0 : 1
