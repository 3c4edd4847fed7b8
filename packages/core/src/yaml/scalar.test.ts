import { describe, expect, it } from "vitest"
import { numberScalar, stringScalar } from "./scalar.ts"

describe("stringScalar", () => {
  it.for([
    "a",
    "two words",
    "a  b",
    "app.kubernetes.io/name",
    "/healthz",
    "./charts/supabase",
    "../shared",
    "--leader-elect=true",
    "-c",
    "quay.io/jetstack/cert-manager:v1.21.1",
    "https://example.com/a?b=c#d",
    "self.spec.replicas > 0 && has(self.name)",
    'say "hello"',
    "it's",
    "$(POD_IP):8080",
    "250m",
    "10Gi",
    "1.5h",
    "1h30m",
    "50%",
    "10.0.0.0/16",
    "yesterday",
    "nullable",
  ])("writes %j as it is", (text) => {
    expect(stringScalar(text)).toBe(text)
  })

  it.for([
    ["", "not to vanish"],
    ["yes", "a boolean in YAML 1.1"],
    ["nO", "a boolean in YAML 1.1 but for its case"],
    ["Null", "null"],
    ["12", "an integer"],
    ["1e3", "a float"],
    ["0x1F", "a hexadecimal integer"],
    ["0o14", "an octal integer in YAML 1.2"],
    ["1_000", "an integer in YAML 1.1"],
    ["1:20", "a sexagesimal integer in YAML 1.1"],
    ["1.30.3", "a float in YAML 1.1's own words"],
    ["2026-01-01", "a date in YAML 1.1"],
    ["1e5s", "too much of a number"],
    ["E9", "a float to the library yaml"],
    ["-e9", "a float to the library yaml"],
    [".inf", "infinity"],
    ["<<", "a merge key in YAML 1.1"],
    ["=", "a default key in YAML 1.1"],
    ["~", "null"],
    ["- a", "a list"],
    ["---", "a document's start"],
    ["a: b", "a map"],
    ["a:", "a map"],
    ["a #b", "a comment"],
    ["*.example.com", "an alias"],
    ["a ", "a blank at the end"],
    ["a\tb", "a tab"],
    ["é", "more than ASCII"],
    ["${REPLICAS}", "what Flux puts there may be a number"],
    ["a-${REPLICAS}", "what Flux puts there may be a number"],
  ] as const)("puts %j in quotes: %s", ([text]) => {
    expect(stringScalar(text)).toBe(JSON.stringify(text))
  })

  it.for([
    ['a: "b"\\', String.raw`"a: \"b\"\\"`],
    ["\0\t\n\r\u001b", String.raw`"\u0000\t\n\r\u001b"`],
    ["\u007f\u0085\u00a0", String.raw`"\u007f\u0085\u00a0"`],
    ["\u200b\u2028\u202e\ufeff\uffff", String.raw`"\u200b\u2028\u202e\ufeff\uffff"`],
    ["é 😀", '"é 😀"'],
  ] as const)("escapes what cannot be seen in %j", ([text, scalar]) => {
    expect(stringScalar(text)).toBe(scalar)
  })

  it("puts very long strings in quotes, as long as they may be", () => {
    expect(stringScalar("a".repeat(10_000))).toHaveLength(10_000)
    expect(stringScalar("a".repeat(10_001))).toHaveLength(10_003)
    expect(stringScalar("1.1m".repeat(5_000_000))).toHaveLength(20_000_002)
  })

  it("has no way to write a lone surrogate", () => {
    expect(stringScalar("a\ud800")).toBeUndefined()
  })

  it("answers the same for every one of many strings, the second time too", () => {
    const texts = Array.from({ length: 12_000 }, (_, index) => `${index % 2 ? "a" : ""}${index}`)
    const first = texts.map((text) => stringScalar(text))
    expect(texts.map((text) => stringScalar(text))).toEqual(first)
    expect(first).toEqual(texts.map((text, index) => (index % 2 ? text : `"${text}"`)))
  })
})

describe("numberScalar", () => {
  it.for([
    [0, "0"],
    [-0, "0"],
    [-12, "-12"],
    [9007199254740991, "9007199254740991"],
    [1e20, "100000000000000000000"],
    [0.5, "0.5"],
    [1e21, "1.0e+21"],
    [-1e-7, "-1.0e-7"],
    [1.5e-7, "1.5e-7"],
    [5e-324, "5.0e-324"],
  ] as const)("writes %d as %s", ([value, text]) => {
    expect(numberScalar(value)).toBe(text)
  })
})
