import type { Unit } from "../graph/unit.ts"
import { specOf, type HelmReleaseSpec } from "./flux-specs.ts"
import type { OrderDraft } from "./order-draft.ts"
import { admittedBy, type Admits } from "./webhook-rules.ts"
import { chartName, webhookCharts } from "./webhook-charts.ts"

/** A unit with webhooks that refuse what they admit while nobody answers. */
interface Webhooks {
  readonly unit: Unit
  readonly admits: Admits
}

function ofChart({ graph }: OrderDraft, unit: Unit): Webhooks[] {
  if (unit.type !== "helm-release" || unit.object === undefined || unit.unknown === undefined)
    return []
  const name = chartName(unit.object, (kind, namespace, source) =>
    graph.find({ group: "source.toolkit.fluxcd.io", kind, namespace, name: source }),
  )
  const known = webhookCharts[name ?? ""]
  if (known === undefined) return []
  const { values = {} } = specOf<HelmReleaseSpec>(unit.object)
  const kinds = new Set(known.kinds(values))
  const admits: Admits = ({ group, kind }) =>
    known.groups.includes(group) || kinds.has(`${group}/${kind}`)
  return [{ unit, admits }]
}

function ofManifests({ graph }: OrderDraft): Webhooks[] {
  const group = "admissionregistration.k8s.io"
  return ["ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"].flatMap((kind) =>
    graph.ofKind(group, kind).map((node) => ({ unit: node.unit, admits: admittedBy(node, graph) })),
  )
}

/** Names of the steps that are done, in every run, before a step is begun: they need not wait for what it brings. */
function stepsBefore({ steps }: OrderDraft, from: string): ReadonlySet<string> {
  const before = new Set([from])
  // The set grows while it is gone through.
  for (const name of before) for (const on of steps.get(name)?.after ?? []) before.add(on)
  return before
}

/** What the charts that nobody rendered are said to render. */
function addHidden(draft: OrderDraft, { unit, admits }: Webhooks, fact: string): void {
  for (const release of draft.graph.units) {
    const { object: node, requires, unknown } = release
    if (release.type !== "helm-release" || node === undefined || unknown === undefined) continue
    if (release === unit) continue
    for (const required of requires.kinds ?? []) {
      if (required.use !== "renders" || !admits(required)) continue
      const why = `which admits the ${required.kind} of its chart: ${required.purpose}`
      draft.need(draft.ofUnit(release, "objects"), { type: "webhook", fact, node, why })
    }
  }
}

/** Adds webhooks: once one is applied, what it admits is refused until it is ready. */
export function addWebhooks(draft: OrderDraft): void {
  const webhooks = [
    ...draft.graph.units.flatMap((unit) => ofChart(draft, unit)),
    ...ofManifests(draft),
  ]
  for (const webhook of webhooks) {
    const { unit, admits } = webhook
    const fact = `the webhook of ${unit.label}`
    const earlier = stepsBefore(draft, draft.ofUnit(unit, "objects").name)
    draft.give(draft.ofUnit(unit, "ready"), fact, { unit, node: unit.object })
    addHidden(draft, webhook, fact)
    for (const node of draft.graph.nodes) {
      if (node.unit === unit || !admits(node)) continue
      const step = draft.applied(node)
      if (step === undefined || earlier.has(step.name)) continue
      draft.need(step, { type: "webhook", fact, node })
    }
  }
}
