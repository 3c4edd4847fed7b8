import type { Resource } from "@supaflux/core"
import { expect, it } from "vitest"
import { seeded, type Seeded } from "../../test-support/seeded.ts"
import { compareEnvironments } from "./compare-environments.ts"
import type { ComparedComponent, ComparedEnvironment } from "./compared-environment.ts"
import type { Comparison } from "./comparison.ts"
import { differ } from "./differ.ts"

const configMap = (name: string, data: object = {}): Resource => {
  const resource = {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, namespace: "app" },
    data,
  }
  return resource
}
const environment = (name: string, components: ComparedComponent[]): ComparedEnvironment => ({
  name,
  components,
})

it("pairs components and resources up, and tells what one side alone has", () => {
  const a = environment("production", [
    { name: "app", resources: [configMap("production-x", { size: "3" }), configMap("only-a")] },
    { name: "nodes", resources: [configMap("pool")] },
  ])
  const b = environment("staging", [
    { name: "mail", resources: [] },
    { name: "app", resources: [configMap("only-b"), configMap("staging-x", { size: "1" })] },
  ])
  expect(compareEnvironments(a, b)).toEqual({
    a: "production",
    b: "staging",
    onlyInA: [{ component: "nodes", resources: ["ConfigMap app/pool"] }],
    onlyInB: [{ component: "mail", resources: [] }],
    changed: [
      {
        component: "app",
        onlyInA: ["ConfigMap app/only-a"],
        onlyInB: ["ConfigMap app/only-b"],
        changed: [
          {
            resource: "ConfigMap app/production-x",
            fields: [{ path: "data.size", a: "3", b: "1" }],
          },
        ],
      },
    ],
  })
})

it("shows another version of a kind as a field, not as another resource", () => {
  const of = (apiVersion: string) =>
    environment("x", [{ name: "app", resources: [{ apiVersion, kind: "Thing" }] }])
  expect(compareEnvironments(of("example.com/v1"), of("example.com/v2")).changed[0]).toMatchObject({
    onlyInA: [],
    changed: [{ fields: [{ path: "apiVersion", a: "example.com/v1", b: "example.com/v2" }] }],
  })
})

const words = ["production", "staging", "eu", "eu-production", "reproduction", "db"] as const

/** Text that can hold the environment's own name, other names, and words that contain one. */
function text(random: Seeded, name: string): string {
  const length = 1 + random.below(3)
  return Array.from({ length }, () => random.pick([name, ...words])).join(
    random.pick(["-", "/", ".", "\n"]),
  )
}

function value(random: Seeded, name: string, depth: number): unknown {
  const length = random.below(4)
  switch (depth === 0 ? random.below(3) : random.below(6)) {
    case 0:
      return text(random, name)
    case 1:
      return random.below(3)
    case 2:
      return random.pick<unknown>([true, null, [], {}])
    case 3:
      return Array.from({ length }, (_, index) => ({
        name: `${index}-${text(random, name)}`,
        value: value(random, name, depth - 1),
      }))
    case 4:
      return Array.from({ length }, () => value(random, name, depth - 1))
    default:
      return Object.fromEntries(
        Array.from({ length }, (_, index) => [
          `${index}.${text(random, name)}`,
          value(random, name, depth - 1),
        ]),
      )
  }
}

/** An environment that is all made from its name: the same seed differs in nothing else. */
function made(seed: number, name: string): ComparedEnvironment {
  const random = seeded(seed)
  const components = Array.from({ length: 1 + random.below(3) }, (_, index) => ({
    name: `${name}-${index}`,
    resources: Array.from({ length: random.below(4) }, (__, at) =>
      configMap(`${text(random, name)}.${at}`, { value: value(random, name, 3) }),
    ),
  }))
  return environment(name, components)
}

/** What a comparison says, whichever side it calls the first: paths are named by the first alone. */
function said({ onlyInA, onlyInB, changed }: Comparison, a: string, b: string): string[] {
  const field = (side: string, value: unknown) => `${side}=${JSON.stringify(value)}`
  return [
    ...onlyInA.map(({ component }) => `${a}: ${component}`),
    ...onlyInB.map(({ component }) => `${b}: ${component}`),
    ...changed.flatMap((component) => [
      ...component.onlyInA.map((resource) => `${a}: ${resource}`),
      ...component.onlyInB.map((resource) => `${b}: ${resource}`),
      ...component.changed.flatMap(({ fields }) =>
        fields.map((of) => [field(a, of.a), field(b, of.b)].sort().join(" ")),
      ),
    ]),
  ].sort()
}

const seeds = Array.from({ length: 200 }, (_, seed) => seed)
const named = (seed: number) => {
  const random = seeded(seed + 1000)
  return [random.pick(words), random.pick(words)] as const
}

it("finds nothing between an environment and itself", () => {
  for (const seed of seeds) {
    const [name] = named(seed)
    expect(differ(compareEnvironments(made(seed, name), made(seed, name))), `${seed}`).toBe(false)
  }
})

it("finds nothing between an environment and its copy under another name", () => {
  for (const seed of seeds) {
    const [a, b] = named(seed)
    const comparison = compareEnvironments(made(seed, a), made(seed, b))
    expect(comparison, `${seed}`).toEqual({ a, b, onlyInA: [], onlyInB: [], changed: [] })
  }
})

it("finds the same in both directions", () => {
  let found = 0
  for (const seed of seeds) {
    const [a, b] = named(seed)
    const there = compareEnvironments(made(seed, a), made(seed + 1, b))
    const back = compareEnvironments(made(seed + 1, b), made(seed, a))
    expect(said(back, "y", "x"), `${seed}`).toEqual(said(there, "x", "y"))
    found += said(there, "x", "y").length
  }
  expect(found).toBeGreaterThan(seeds.length)
})
