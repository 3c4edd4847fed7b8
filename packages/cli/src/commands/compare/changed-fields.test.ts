import { expect, it } from "vitest"
import { changedFields } from "./changed-fields.ts"

const names = { a: "production", b: "staging" }
const changes = (a: unknown, b: unknown) => changedFields(a, b, names)

it("names a changed field by its path", () => {
  expect(changes({ spec: { replicas: 3 } }, { spec: { replicas: 1 } })).toEqual([
    { path: "spec.replicas", a: 3, b: 1 },
  ])
})

it("quotes keys that are no words", () => {
  const labels = (value: string) => ({ labels: { "example.com/tier": value } })
  expect(changes(labels("x"), labels("y"))).toEqual([
    { path: 'labels["example.com/tier"]', a: "x", b: "y" },
  ])
})

it("matches elements by name when all have one, wherever they stand", () => {
  const a = {
    listeners: [
      { name: "http", port: 80 },
      { name: "https", port: 443 },
    ],
  }
  const b = { listeners: [{ name: "https", port: 8443 }] }
  expect(changes(a, b)).toEqual([
    { path: "listeners[https].port", a: 443, b: 8443 },
    { path: "listeners[http].name", a: "http" },
    { path: "listeners[http].port", a: 80 },
  ])
})

it("reports another order of the same names, which can matter", () => {
  const list = (...order: string[]) => ({ rules: order.map((name) => ({ name })) })
  expect(changes(list("x", "y", "z"), list("z", "x"))).toEqual([
    { path: "rules", reordered: true, a: ["x", "z"], b: ["z", "x"] },
    { path: "rules[y].name", a: "y" },
  ])
})

it("matches other elements by index, also when two have the same name", () => {
  expect(changes({ hosts: ["a", "b"] }, { hosts: ["a", "c", "d"] })).toEqual([
    { path: "hosts[1]", a: "b", b: "c" },
    { path: "hosts[2]", b: "d" },
  ])
  const twice = [
    { name: "x", v: 1 },
    { name: "x", v: 2 },
  ]
  expect(changes(twice, [{ name: "x", v: 1 }])).toEqual([
    { path: "[1].name", a: "x" },
    { path: "[1].v", a: 2 },
  ])
})

it("tells empty from absent, and null from both", () => {
  expect(changes({ a: {}, b: [], c: undefined, d: null }, { d: undefined })).toEqual([
    { path: "a", a: {} },
    { path: "b", a: [] },
    { path: "d", a: null },
  ])
})

it("keeps values of different types whole", () => {
  expect(changes({ x: { y: 1 } }, { x: [1] })).toEqual([{ path: "x", a: { y: 1 }, b: [1] }])
  expect(changes({ x: "1" }, { x: 1 })).toEqual([{ path: "x", a: "1", b: 1 }])
})

it.each([
  ["a bucket", "acme-production-backups", "acme-staging-backups"],
  ["a path", "./generated/production/components/x", "./generated/staging/components/x"],
  ["a URL", "https://api.production.example.com", "https://api.staging.example.com"],
  ["the name alone", "production", "staging"],
  ["a value that is the same although it is one's name", "production", "production"],
])("finds no difference in %s", (_what, a, b) => {
  expect(changes({ x: a }, { x: b })).toEqual([])
})

it.each([
  ["a part of a word", "reproduction", "restaging"],
  ["a word that goes on with a digit", "production2", "staging2"],
  ["the other's name where its own belongs", "staging", "production"],
  ["anything beside the name", "production-eu", "staging-us"],
])("finds a difference in %s", (_what, a, b) => {
  expect(changes({ x: a }, { x: b })).toEqual([{ path: "x", a, b }])
})

it("takes the name out of keys and of the names that elements are matched by", () => {
  const of = (name: string, port: number) => ({
    data: { [`${name}.json`]: "{}" },
    items: [{ name: `a-${name}` }, { name: `b-${name}`, port }],
  })
  expect(changes(of("production", 1), of("staging", 2))).toEqual([
    { path: "items[b-production].port", a: 1, b: 2 },
  ])
})
