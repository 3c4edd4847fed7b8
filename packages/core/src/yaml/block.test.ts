import { describe, expect, it } from "vitest"
import { block } from "./block.ts"

describe("block", () => {
  it.for([
    ["a\nb\n", "|\n  a\n  b\n"],
    ["a\nb", "|-\n  a\n  b\n"],
    ["a\n", "|\n  a\n"],
    ["a\n\n\nb\n", "|\n  a\n\n\n  b\n"],
    ["\na\n", "|\n\n  a\n"],
    ["  a\nb\n", "|2\n    a\n  b\n"],
    ["\n\n a", "|2-\n\n\n   a\n"],
    ["\ta\nb\n", "|2\n  \ta\n  b\n"],
    ["a:\n  - b # c\n", "|\n  a:\n    - b # c\n"],
    ["---\n...\n", "|\n  ---\n  ...\n"],
    ["é 😀\n", "|\n  é 😀\n"],
  ] as const)("writes %j as a literal block", ([text, literal]) => {
    expect(block(text, "  ")).toBe(literal)
  })

  it.for([
    ["a", "one line"],
    ["", "no line"],
    ["\n", "nothing but a line feed"],
    ["a\n\n", "two line feeds at the end"],
    ["a \nb\n", "a blank at the end of a line"],
    ["a\n  \nb\n", "blanks on a line of their own"],
    ["a\nb\t", "a tab at the end"],
    ["a\r\nb\r\n", "carriage returns"],
    ["a\n\u001b[0m\n", "a control character"],
    ["a\nb\u0085c\n", "a line feed of YAML 1.1"],
    ["a\n\ufeffb\n", "a byte order mark"],
    ["a\n\u202eb\n", "a mark that turns the text around"],
    ["a\n\ud800", "a lone surrogate"],
  ] as const)("leaves %j to the quotes: %s", ([text]) => {
    expect(block(text, "  ")).toBeUndefined()
  })

  it("indents as it is told", () => {
    expect(block("a\n\n b\n", "      ")).toBe("|\n      a\n\n       b\n")
  })
})
