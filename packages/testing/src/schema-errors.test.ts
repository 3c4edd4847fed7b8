import { describe, expect, it } from "vitest"
import type { CrdSchema } from "./crd-schema.ts"
import { schemaErrors } from "./schema-errors.ts"

const string: CrdSchema = { type: "string" }

/** A schema, a value that fits it, one that does not, and what is said of the latter. */
const rules: readonly (readonly [CrdSchema, unknown, unknown, string])[] = [
  [string, "a", 1, "x: is number, not string"],
  [string, "a", null, "x: is null, not string"],
  [{ type: "string", nullable: true }, null, [], "x: is array, not string"],
  [{ type: "integer" }, 1, 1.5, "x: is number, not integer"],
  [{ type: "object" }, {}, [], "x: is array, not object"],
  [{ "x-kubernetes-int-or-string": true }, 1, true, "x: is boolean, not integer or string"],
  [{ "x-kubernetes-int-or-string": true }, "50%", 0.5, "x: is number, not integer or string"],
  [{ enum: ["a", "b"] }, "b", "c", 'x: "c" is none of ["a","b"]'],
  [{ pattern: "^[0-9]+s$" }, "10s", "10m", 'x: "10m" does not match ^[0-9]+s$'],
  [{ pattern: "^(?i)(abort|warn)?$" }, "WARN", "no", 'x: "no" does not match ^(?i)(abort|warn)?$'],
  [{ minLength: 1 }, "a", "", 'x: "" is shorter than 1 characters'],
  [{ maxLength: 1 }, "😀", "ab", 'x: "ab" is longer than 1 characters'],
  [{ format: "date-time" }, "2026-01-01T00:00:00Z", "today", 'x: "today" is no date-time'],
  [{ format: "byte" }, "YQ==", "a", 'x: "a" is no byte'],
  [{ format: "int32" }, 2147483647, 2147483648, "x: 2147483648 is no int32"],
  [{ minimum: 1 }, 1, 0, "x: 0 is less than 1, or equal where that is excluded"],
  [{ maximum: 1 }, 1, 2, "x: 2 is more than 1, or equal where that is excluded"],
  [
    { minimum: 1, exclusiveMinimum: true },
    2,
    1,
    "x: 1 is less than 1, or equal where that is excluded",
  ],
  [
    { maximum: 1, exclusiveMaximum: true },
    0,
    1,
    "x: 1 is more than 1, or equal where that is excluded",
  ],
  [{ multipleOf: 5 }, 10, 12, "x: 12 is no multiple of 5"],
  [{ items: string }, ["a"], ["a", 1], "x[1]: is number, not string"],
  [{ minItems: 1 }, [1], [], "x: has fewer than 1 items"],
  [{ maxItems: 1 }, [1], [1, 2], "x: has more than 1 items"],
  [{ uniqueItems: true }, [1, 2], [1, 1], "x: has an item twice"],
  [{ "x-kubernetes-list-type": "set" }, ["a", "b"], ["a", "a"], "x: has an item twice"],
  [{ properties: { a: string } }, { a: "a" }, { b: "a" }, "x.b: is no known field"],
  [{ type: "object" }, {}, { b: "a" }, "x.b: is no known field"],
  [
    { additionalProperties: string },
    { "a.b": "c" },
    { "a.b": 1 },
    'x["a.b"]: is number, not string',
  ],
  [
    { properties: { a: string }, "x-kubernetes-preserve-unknown-fields": true },
    { b: 1 },
    { a: 1 },
    "x.a: is number, not string",
  ],
  [{ properties: { a: string }, required: ["a"] }, { a: "" }, {}, "x.a: is required"],
  [
    { properties: { a: { default: "a" }, b: string }, required: ["a", "b"] },
    { b: "" },
    { a: undefined },
    "x.b: is required",
  ],
  [{ minProperties: 1, additionalProperties: string }, { a: "" }, {}, "x: has fewer than 1 fields"],
  [
    { maxProperties: 1, additionalProperties: string },
    { a: "", b: undefined },
    { a: "", b: "" },
    "x: has more than 1 fields",
  ],
  [{ allOf: [{ minLength: 1 }] }, "a", "", 'x: "" is shorter than 1 characters'],
  [{ not: { enum: ["a"] } }, "b", "a", 'x: is what the schema excludes: {"enum":["a"]}'],
  [
    { anyOf: [{ maxLength: 1 }, { pattern: "^b" }] },
    "bb",
    "aa",
    'x: fits no branch of anyOf: x: "aa" is longer than 1 characters; x: "aa" does not match ^b',
  ],
  [
    { properties: { a: {}, b: {} }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    { a: 1 },
    { a: 1, b: 1 },
    "x: fits 2 branches of oneOf, not one",
  ],
]

describe("schemaErrors", () => {
  it.for(rules)("checks %j", ([schema, good, bad, message]) => {
    expect(schemaErrors(good, schema, "x")).toEqual([])
    expect(schemaErrors(bad, schema, "x")).toEqual([message])
  })

  it("takes list items apart by their keys, with the keys' defaults", () => {
    const schema: CrdSchema = {
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["port", "protocol"],
      items: { properties: { port: { type: "integer" }, protocol: { default: "TCP" } } },
    }
    expect(
      schemaErrors([{ port: 1 }, { port: 2 }, { port: 1, protocol: "UDP" }], schema, "x"),
    ).toEqual([])
    expect(schemaErrors([{ port: 1 }, { port: 1, protocol: "TCP" }], schema, "x")).toEqual([
      "x: has two items with the same port, protocol",
    ])
  })

  it("reports every error, the deep ones with their whole path", () => {
    const schema: CrdSchema = {
      properties: { rules: { items: { properties: { name: string, port: { minimum: 1 } } } } },
    }
    expect(schemaErrors({ rules: [{ port: 0, nam: "a" }], role: 1 }, schema, "")).toEqual([
      "rules[0].port: 0 is less than 1, or equal where that is excluded",
      "rules[0].nam: is no known field",
      "role: is no known field",
    ])
  })
})
