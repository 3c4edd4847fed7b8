import { expect, it } from "vitest"
import { table } from "./table.ts"

it("aligns columns under their headings, without white space at the end of a line", () => {
  expect(
    table(
      ["A", "LONG"],
      [
        ["wide", "1"],
        ["b", ""],
      ],
    ),
  ).toBe("A     LONG\nwide  1\nb\n")
})
