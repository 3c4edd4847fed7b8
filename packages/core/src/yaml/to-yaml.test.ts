import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Json } from "../json.ts"
import { toYaml } from "./to-yaml.ts"
import { YamlValueError } from "./yaml-value-error.ts"

class Model {
  readonly kind = "ConfigMap"
}

function errorOf(value: unknown): YamlValueError {
  try {
    toYaml(value as Json)
  } catch (error) {
    if (error instanceof YamlValueError) return error
    throw error
  }
  throw new Error("It was written.")
}

/** The same data with the keys of each map inserted in another order. */
function shuffled(value: Json, random: () => number): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => shuffled(item, random))
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => ({ key, item, place: random() }))
  return Object.fromEntries(
    entries
      .sort((a, b) => a.place - b.place)
      .map(({ key, item }) => [key, item === undefined ? item : shuffled(item, random)]),
  )
}

describe("toYaml", () => {
  it("writes a manifest as people would", () => {
    const labels = { app: "rest" }
    const deployment = {
      spec: {
        template: {
          spec: {
            containers: [
              {
                ports: [{ containerPort: 3000, name: "http" }],
                args: ["--port", "3000", "-v"],
                name: "rest",
                env: [],
                securityContext: {},
                lifecycle: { preStop: { exec: { command: ["sh", "-c", "sleep 5\nexit 0\n"] } } },
              },
            ],
          },
          metadata: { labels },
        },
        replicas: 2,
        selector: { matchLabels: labels },
        paused: false,
      },
      metadata: {
        annotations: { "example.com/a": "yes" },
        labels,
        namespace: "supabase",
        name: "rest",
        ownerReferences: undefined,
      },
      kind: "Deployment",
      apiVersion: "apps/v1",
    }
    expect(toYaml(deployment)).toMatchInlineSnapshot(`
      "apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: rest
        namespace: supabase
        labels:
          app: rest
        annotations:
          example.com/a: "yes"
      spec:
        paused: false
        replicas: 2
        selector:
          matchLabels:
            app: rest
        template:
          metadata:
            labels:
              app: rest
          spec:
            containers:
              - name: rest
                args:
                  - --port
                  - "3000"
                  - -v
                env: []
                lifecycle:
                  preStop:
                    exec:
                      command:
                        - sh
                        - -c
                        - |
                          sleep 5
                          exit 0
                ports:
                  - name: http
                    containerPort: 3000
                securityContext: {}
      "
    `)
  })

  it("puts the fields of the kind first in the top-level spec, and only there", () => {
    const spec = { a: 1, path: "./x", interval: "1h" }
    expect(toYaml({ spec: { ...spec, spec } }, { fields: ["interval", "path"] })).toBe(
      [
        "spec:",
        "  interval: 1h",
        "  path: ./x",
        "  a: 1",
        "  spec:",
        "    a: 1",
        "    interval: 1h",
        "    path: ./x",
        "",
      ].join("\n"),
    )
  })

  it.for([
    [{}, "{}\n"],
    [[], "[]\n"],
    [{ a: undefined }, "{}\n"],
    [null, "null\n"],
    ["yes", '"yes"\n'],
    ["a\nb\n", String.raw`"a\nb\n"` + "\n"],
    [1.5, "1.5\n"],
    [{ a: { b: undefined }, c: [{}, { d: undefined }] }, "a: {}\nc:\n  - {}\n  - {}\n"],
    [[["a", []], { b: [1] }], "- - a\n  - []\n- b:\n    - 1\n"],
    [Object.assign(Object.create(null) as object, { a: true }), "a: true\n"],
    [{ yes: { "1": "a" } }, '"yes":\n  "1": a\n'],
    [JSON.parse('{ "__proto__": 1 }'), "__proto__: 1\n"],
  ] as const)("writes %j", ([value, text]) => {
    expect(toYaml(value as Json)).toBe(text)
  })

  it("writes a value that stands in two places twice", () => {
    const shared = [{ a: 1 }]
    expect(toYaml({ b: shared, c: shared })).toBe("b:\n  - a: 1\nc:\n  - a: 1\n")
  })

  it("writes a key that is too long to be found with its colon in the explicit form", () => {
    const key = "k".repeat(1001)
    expect(toYaml({ a: { [key]: [1] } })).toBe(`a:\n  ? ${key}\n  :\n    - 1\n`)
    expect(toYaml({ [key.slice(1)]: 1 })).toBe(`${key.slice(1)}: 1\n`)
  })

  it("gives the same bytes whatever the order of insertion", () => {
    const keys = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3 }),
      fc.constantFrom("apiVersion", "kind", "metadata", "name", "spec", "status", "a", "b", "10"),
    )
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: "medium" },
        fc.constantFrom<Json[]>(null, true, 1, "a"),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 30 }),
      ),
    }))
    fc.assert(
      fc.property(value, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const other = shuffled(given, () => numbers.next().value as number)
        const fields = ["b", "name"]
        expect(toYaml(other, { fields })).toBe(toYaml(given, { fields }))
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it.for([
    [{ a: [1, undefined] }, ["a", 1], "a[1]: undefined can only be left out of a map"],
    [{ a: NaN }, ["a"], "a: NaN is no finite number"],
    [{ a: [-Infinity] }, ["a", 0], "a[0]: -Infinity is no finite number"],
    [{ a: () => 1 }, ["a"], "a: a function is no JSON"],
    [{ a: 1n }, ["a"], "a: a bigint is no JSON"],
    [{ a: Symbol("b") }, ["a"], "a: a symbol is no JSON"],
    [{ a: new Date(0) }, ["a"], "a: an instance of Date is no plain object"],
    [{ a: new Map() }, ["a"], "a: an instance of Map is no plain object"],
    [new Model(), [], "an instance of Model is no plain object"],
    [Object.create(Object.create(null) as object), [], "an instance of a class is no plain object"],
    [
      { a: "b\ud800" },
      ["a"],
      String.raw`a: "b\ud800" has a lone surrogate, which UTF-8 cannot hold`,
    ],
    [
      { a: "b\n\udc00" },
      ["a"],
      String.raw`a: "b\n\udc00" has a lone surrogate, which UTF-8 cannot hold`,
    ],
    [
      { a: { "\ud800": 1 } },
      ["a", "\ud800"],
      String.raw`a["\ud800"]: "\ud800" has a lone surrogate, which UTF-8 cannot hold`,
    ],
    [undefined, [], "undefined can only be left out of a map"],
  ] as const)("refuses %o", ([value, path, message]) => {
    const error = errorOf(value)
    expect(error.path).toEqual(path)
    expect(error.message).toBe(message)
  })

  it("tells where a value holds itself", () => {
    const map: { list: unknown[] } = { list: [1] }
    map.list.push({ again: map })
    expect(errorOf({ spec: map }).message).toBe("spec.list[1].again: it holds itself")
    const list: unknown[] = []
    list.push(list)
    expect(errorOf(list).path).toEqual([0])
  })

  it("refuses values nested deeper than 500 levels, however deep", () => {
    const nested = (levels: number): Json => {
      let value: Json = {}
      for (let level = 1; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
      return value
    }
    expect(toYaml(nested(501))).toContain("{}")
    expect(errorOf(nested(502)).message).toMatch(/: nested deeper than 500 levels$/)
    expect(errorOf(nested(100_000)).path).toHaveLength(501)
  })
})
