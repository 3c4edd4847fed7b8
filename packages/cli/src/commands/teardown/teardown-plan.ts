import type { Composition, Need } from "@supaflux/core"
import { applicationNamespaces } from "./application-namespaces.ts"
import { clusterFacts, type ClusterFacts } from "./cluster-facts.ts"
import { partitions, type Partition } from "./partitions.ts"
import { phases } from "./phases.ts"
import { removalOrder, type Removal } from "./removal-order.ts"
import { resourcesOfKind } from "./resources-of-kind.ts"
import { skipped } from "./skipped.ts"
import type { Step } from "./step.ts"
import { backupStep } from "./steps/backup-step.ts"
import { componentStep } from "./steps/component-step.ts"
import { contextStep } from "./steps/context-step.ts"
import { fluxSteps } from "./steps/flux-steps.ts"
import { loadBalancersStep } from "./steps/load-balancers-step.ts"
import { nodesSteps } from "./steps/nodes-steps.ts"
import { outsideStep } from "./steps/outside-step.ts"
import { patienceStep } from "./steps/patience-step.ts"
import { routesStep } from "./steps/routes-step.ts"
import { suspendStep } from "./steps/suspend-step.ts"
import { volumesStep } from "./steps/volumes-step.ts"
import { survey, type Survey } from "./survey.ts"
import { warnings } from "./warnings.ts"

/** How an environment is taken down, in order. */
export interface TeardownPlan {
  readonly environment: string
  /** What is better mended before the first step. */
  readonly warnings: readonly string[]
  readonly steps: readonly Step[]
  /** What is not in the plan because the environment does not have it. */
  readonly skipped: readonly string[]
  /** What stays for whoever made it, who is not Flux. */
  readonly stays: readonly Need[]
}

/** An environment, looked over. */
interface Known {
  readonly survey: Survey
  readonly facts: ClusterFacts
  readonly partitions: readonly Partition[]
  readonly order: readonly Removal[]
}

function look(composition: Composition): Known {
  const surveyed = survey(composition)
  const known = partitions(surveyed)
  return {
    survey: surveyed,
    facts: clusterFacts(surveyed),
    partitions: [...known.values()],
    order: removalOrder(
      surveyed.components.filter(({ name }) => known.get(name)?.ends === undefined),
    ),
  }
}

function meshNamespaces(surveyed: Survey): string[] {
  return resourcesOfKind(surveyed, "", "Namespace")
    .filter(({ metadata }) => metadata?.labels?.["istio.io/dataplane-mode"] === "ambient")
    .flatMap(({ metadata }) => metadata?.name ?? [])
}

/** Everything before the first component as a whole: nothing comes back, nothing is lost, nothing leaks. */
function openingSteps({ survey: surveyed, facts, partitions: split }: Known): Step[] {
  const byHand = split.filter((entry) => entry.byHand)
  const names = surveyed.components
    .filter(({ name, prune }) => prune && !byHand.some(({ component }) => component.name === name))
    .map(({ name }) => name)
  const releases = surveyed.components.flatMap((component) => component.releases)
  const velero = releases.find(({ chart }) => chart === "velero")
  const controlled = surveyed.components.some((component) =>
    component.systems.some(({ name }) => name === "AWS Load Balancer Controller"),
  )
  const steps = [
    contextStep(surveyed.environment, facts),
    suspendStep(surveyed, byHand),
    names.length === 0 ? undefined : patienceStep(names),
    velero === undefined ? undefined : backupStep(surveyed.environment, velero),
    routesStep(split, facts),
    loadBalancersStep(split, controlled),
  ]
  return steps.filter((step) => step !== undefined)
}

function componentSteps({ survey: surveyed, partitions: split, order }: Known): Step[] {
  const namespaces = meshNamespaces(surveyed)
  const first = order.findIndex(({ phase }) => phase > phases.volumes)
  const applications = first === -1 ? order.length : first
  const steps = order.map((removal) =>
    componentStep(removal, {
      partition: split.find(({ component }) => component === removal.component),
      meshNamespaces: namespaces,
    }),
  )
  const gone = order.slice(0, applications).map(({ component }) => component)
  return [
    ...steps.slice(0, applications),
    volumesStep(surveyed, applicationNamespaces(gone)),
    ...nodesSteps(split),
    ...steps.slice(applications),
  ]
}

function needsOf({ components }: Composition): Need[] {
  const needs = components.flatMap(({ component }) => component.needs ?? [])
  return [...new Map(needs.map((need) => [JSON.stringify(need), need])).values()]
}

/**
 * The plan by which an environment is taken down so that nothing is left in AWS that no controller can
 * remove any more: derived from what the environment contains, each step with the check that has to
 * hold before the next one. Pure.
 */
export function teardownPlan(composition: Composition): TeardownPlan {
  const known = look(composition)
  const { survey: surveyed, facts, partitions: split } = known
  return {
    environment: surveyed.environment,
    warnings: warnings(surveyed, facts),
    steps: [
      ...openingSteps(known),
      ...componentSteps(known),
      ...fluxSteps(surveyed),
      outsideStep({
        loadBalancers: split.some(({ parts }) => parts.has(phases.loadBalancers)),
        nodes: split.some(({ parts }) => parts.has(phases.nodePools)),
      }),
    ],
    skipped: skipped(surveyed, split),
    stays: needsOf(composition),
  }
}
