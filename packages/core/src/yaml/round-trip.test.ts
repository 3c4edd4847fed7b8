import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { requireShared, requireTool, type Skippable } from "@supaflux/testing"
import fc from "fast-check"
import { load, YAML11_SCHEMA } from "js-yaml"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import type { Json } from "../json.ts"
import { toYaml } from "./to-yaml.ts"

type Read = (text: string, context: Skippable) => unknown

const readers: Readonly<Record<string, Read>> = {
  "yaml, version 1.2": (text) => parse(text) as unknown,
  "yaml, version 1.1": (text) => parse(text, { version: "1.1" }) as unknown,
  "js-yaml, core schema": (text) => load(text),
  "js-yaml, version 1.1": (text) => load(text, { schema: YAML11_SCHEMA }),
  kubectl: kubectlRead,
}

/** kubectl's own parser: `label --local` prints what it read, and asks no server. */
function kubectlRead(text: string, context: Skippable): unknown {
  const kubectl = requireTool(context, "kubectl")
  const folder = mkdtempSync(join(tmpdir(), "supaflux-yaml-"))
  try {
    const file = join(folder, "manifest.yaml")
    writeFileSync(file, text)
    const args = ["label", "--local", "-o", "json", "-f", file, "read=by-kubectl"]
    return JSON.parse(execFileSync(kubectl, args, { encoding: "utf8", maxBuffer: 2 ** 30 }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const fragments = [
  " \t\n\r:#-?,[]{}&*!|>'\"%@`<=~+._\\/$^()0123456789aeExobTZyn".split(""),
  ["- ", ": ", " #", "? ", "---", "...", "<<", "0x", "0o", "0b", ".inf", ".nan", "null"],
  ["\0", "\u0007", "\b", "\v", "\f", "\u001b", "\u007f", "\u0085", "\u009f", "\u00a0", "\u00ad"],
  ["\u200b", "\u2028", "\u2029", "\u202e", "\ufeff", "\ufffd", "\ufffe", "\uffff", "é", "😀"],
].flat()
const words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", ".inf", ".nan"]
const line = fc.stringMatching(/^[ \t]{0,3}[ -~éü]{0,30}$/)

/** Strings that some reader of YAML could take for something else, and ordinary ones. */
const awkwardString: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join("")),
  fc.mixedCase(fc.constantFrom(...words)),
  fc.stringMatching(/^[-+]?(?:0[xob]?)?[0-9a-f_.:]{1,12}(?:[eE][-+]?[0-9]{1,4})?$/),
  fc.stringMatching(/^[-+]?[0-9]{0,20}(?:\.[0-9]{0,20})?(?:[eE][-+]?[0-9]{1,3})?$/),
  fc.stringMatching(
    /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ][0-9]{1,2}(?::[0-9]{2}){2})?[Z.0-9+-]{0,5}$/,
  ),
  fc.stringMatching(
    /^(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}(?:[KMGTPE]i?|ms|[smhdeE%]|\/[0-9]{1,2})?){1,3}$/,
  ),
  fc.stringMatching(/^[A-Za-z_/$(.-][ -~]{0,20}$/),
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom("", "\n", "\n\n"))
    .map(([lines, end]) => lines.join("\n") + end),
  fc
    .array(fc.stringMatching(/^ {0,3}[!-~][ -~]{0,20}[!-~]$/), { minLength: 2, maxLength: 6 })
    .map((lines) => lines.join("\n")),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
)

const randomStrings = fc.sample(awkwardString, { seed: 20261122, numRuns: 100_000 })

function manifest(data: Json): string {
  const metadata = { name: "strings", labels: { read: "by-kubectl" } }
  return toYaml({ apiVersion: "v1", kind: "ConfigMap", metadata, data })
}

function inGroups(strings: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(strings.length / size) }, (_, index) =>
    strings.slice(index * size, (index + 1) * size),
  )
}

/** Every string as the value of a key, as an item of a list, and as a key. */
function everywhere(strings: readonly string[]): { values: Json; items: Json; keys: Json } {
  return {
    values: Object.fromEntries(strings.map((text, index) => [`k${index}`, text])),
    items: [strings, [{ a: { b: strings } }]],
    keys: Object.fromEntries(strings.map((text, index) => [text, index])),
  }
}

/** Random strings, each as a key and as a value or an item, in lists of groups: written once, read by all. */
const randomBatches = inGroups(randomStrings, 10_000).map((batch) => {
  // Readers that look for duplicate keys are slow with many in one map.
  const data = inGroups(batch, 50).map((group, index): Json => {
    const { values, items, keys } = everywhere(group)
    return [index % 2 ? values : items, keys]
  })
  return { data, expected: data.map(inOrder), text: manifest(data) }
})

describe.for(Object.entries(readers))("what toYaml writes and %s reads", ([, read]) => {
  const readData = (text: string, context: Skippable) =>
    (read(text, context) as { data: unknown }).data

  it("keeps every string that is known to be awkward", (context) => {
    const file = requireShared(context, "yaml-strings.json")
    const strings = JSON.parse(readFileSync(file, "utf8")) as string[]
    expect(strings.length).toBeGreaterThan(70)
    const data = everywhere(strings)
    expect(readData(manifest(data), context)).toEqual(data)
  })

  it("keeps 100,000 random strings", (context) => {
    for (const { data, expected, text } of randomBatches) {
      const groups = readData(text, context) as readonly unknown[]
      const wrong = expected.findIndex((group, index) => group !== inOrder(groups[index]))
      // Both are undefined when nothing is wrong.
      expect(groups[wrong]).toEqual(data[wrong])
    }
  })

  it("keeps keys of every length, with values of every kind below", (context) => {
    const lengths = [120, 128, 999, 1000, 1001, 1022, 1023, 1024, 1025, 5000]
    const data = lengths.map((length) => ({
      ["k".repeat(length)]: "a",
      ["é:".repeat(length / 2)]: ["a", { b: "c" }],
      [`${"a b\n".repeat(length / 4)}c`]: { a: { ["d".repeat(length)]: "e\nf\n" } },
      ["😀".repeat(length / 2)]: "a\n b\n",
      ['"'.repeat(length)]: {},
    }))
    expect(readData(manifest(data), context)).toEqual(data)
  })

  it("keeps numbers, booleans and null", (context) => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.maxSafeInteger(),
      fc.constantFrom(0, -0, 1e21, 1e-7, 2 ** 63, 2 ** 64, 5e-324, Number.MAX_VALUE),
    )
    const data = [true, false, null, ...fc.sample(numbers, { seed: 20261122, numRuns: 3000 })]
    const expected = data.map((value) => (value === 0 ? 0 : value))
    expect(readData(manifest(data), context)).toEqual(expected)
  })
})

it("the random strings are written in every style", () => {
  const styles = { plain: 0, quoted: 0, block: 0 }
  for (const text of randomStrings) styles[styleOf(text)] += 1
  for (const count of Object.values(styles)) expect(count).toBeGreaterThan(10_000)
})

/** Readers differ in the order of keys: some sort. */
function inOrder(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => [key, sorted(item)])
}

function styleOf(text: string): "plain" | "quoted" | "block" {
  const written = toYaml({ a: text }).slice("a: ".length)
  if (written.startsWith('"')) return "quoted"
  return written.startsWith("|") ? "block" : "plain"
}
