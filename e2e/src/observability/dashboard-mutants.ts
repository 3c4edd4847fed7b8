/** A dashboard that has to be refused. */
interface DashboardMutant {
  /** What is wrong with it. */
  readonly name: string
  readonly text: string
  /** What the refusal has to say. */
  readonly expected: RegExp
}

const metrics = { type: "prometheus", uid: "metrics" }
const panel = {
  id: 1,
  type: "stat",
  title: "One",
  gridPos: { x: 0, y: 0, w: 4, h: 4 },
  datasource: metrics,
  targets: [{ refId: "A", datasource: metrics, expr: "up", instant: true }],
  fieldConfig: { defaults: { unit: "short" }, overrides: [] },
}
const board = (changed: object, more: object = {}): string =>
  JSON.stringify({
    uid: "mutant",
    title: "A mutant",
    schemaVersion: 42,
    editable: false,
    graphTooltip: 1,
    annotations: { list: [] },
    templating: { list: [] },
    panels: [{ ...panel, ...changed }],
    ...more,
  })

/** A proof that accepts one of these proves nothing. */
export const dashboardMutants: readonly DashboardMutant[] = [
  {
    name: "an unknown field of a dashboard",
    text: board({}, { schemaVerison: 42 }),
    expected: /schemaVerison/,
  },
  {
    name: "an unknown field of a panel",
    text: board({ tilte: "One" }),
    expected: /tilte/,
  },
  {
    name: "an unknown option of a kind of panel",
    text: board({ options: { colourMode: "value" } }),
    expected: /options.*colourMode/,
  },
  {
    name: "an option of the wrong type",
    text: board({ options: { wideLayout: "yes" } }),
    expected: /options.*wideLayout/,
  },
  {
    name: "an unknown kind of panel",
    text: board({ type: "timeserie" }),
    expected: /no kind of panel "timeserie"/,
  },
  {
    name: "an unknown field of a query",
    text: board({ targets: [{ refId: "A", datasource: metrics, query: "up" }] }),
    expected: /targets\[0\].*(expr|query)/,
  },
  {
    name: "a query to a kind of data source that there is not",
    text: board({ datasource: undefined, targets: [{ datasource: { type: "promtheus" } }] }),
    expected: /of no kind that Grafana has/,
  },
  {
    name: "a variable that nothing defines",
    text: board({ title: "One of $cluster" }),
    expected: /nothing defines the variable cluster/,
  },
  {
    name: "a data source that is not there",
    text: board({ datasource: { type: "loki", uid: "logs" } }),
    expected: /no data source logs/,
  },
]
