import { expect, it } from "vitest"
import type { SecretNeed } from "./secret-need.ts"
import { secretSet } from "./secret-set.ts"

const store = {
  handle: "secret-store",
  component: "secret-store",
  label: "secret store",
  kind: "ClusterSecretStore",
  name: "secret-store",
  namespaces: ["a", "b"],
} as const

const needs = (layout: "json" | "path") =>
  (secretSet({
    name: "set",
    namespace: "a",
    store,
    layout,
    secrets: {
      one: { remote: "shared", keys: ["token"] },
      two: {
        remote: "shared",
        keys: { other: "name", made: "made" },
        namespace: "b",
        describe: {
          purpose: "Two.",
          keys: {
            other: { purpose: "Other.", format: { type: "hex", length: 8 } },
            made: {
              purpose: "Made.",
              format: { type: "jwk-list", secret: "other" },
              account: { at: "a", user: { key: "other" } },
            },
          },
          rotations: [{ name: "all", keys: ["other"], effect: "None." }],
        },
      },
    },
  }).needs ?? []) as readonly SecretNeed[]
const rows = (layout: "json" | "path") =>
  needs(layout).map(({ type, name, purpose }) => ({ type, name, purpose }))

it("lists an entry of the store once, with every key that is read from it", () => {
  expect(rows("json")).toEqual([
    { type: "secret", name: "shared", purpose: "JSON with the keys token, name, made" },
  ])
})

it("lists each entry where a key is one", () => {
  expect(rows("path")).toEqual([
    { type: "secret", name: "shared/token", purpose: "the value" },
    { type: "secret", name: "shared/name", purpose: "the value" },
    { type: "secret", name: "shared/made", purpose: "the value" },
  ])
})

it("describes keys by the names that the store uses", () => {
  const [need] = needs("json")
  expect(need?.secret).toMatchObject({
    name: "shared",
    store: "secret-store",
    layout: "json",
    keys: [
      { name: "token", format: { type: "given" } },
      { name: "name", format: { type: "hex", length: 8 } },
      {
        name: "made",
        format: { type: "jwk-list", secret: "name" },
        account: { at: "a", user: { key: "name" } },
      },
    ],
    rotations: [{ name: "all", keys: ["name"] }],
    targets: [
      { namespace: "a", name: "one" },
      { namespace: "b", name: "two" },
    ],
  })
})

it.each([
  { keys: { b: { purpose: "B.", format: { type: "given" } } } },
  { keys: {}, rotations: [{ name: "all", keys: ["b"], effect: "None." }] },
] as const)("refuses a description of a key that is not declared: %j", (description) => {
  const secrets = {
    one: { remote: "one", keys: ["a"], describe: { purpose: "One.", ...description } },
  }
  expect(() => secretSet({ name: "set", namespace: "a", store, secrets })).toThrow(
    'Secret a/one describes the key "b", which it does not declare: add it to keys.',
  )
})
