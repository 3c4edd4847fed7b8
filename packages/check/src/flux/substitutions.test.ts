import { describe, expect, it } from "vitest"
import { substitutions } from "./substitutions.ts"

/** Names that must be defined, of the vectors that Flux's own tests and documentation give. */
const undefinedIn = (text: string): readonly string[] | string => {
  const { variables, malformed } = substitutions(text)
  return malformed === undefined
    ? variables.flatMap(({ variable, hasDefault }) => (hasDefault ? [] : [variable]))
    : `cannot read ${malformed}`
}

// https://github.com/fluxcd/pkg/blob/main/envsubst/eval_test.go
describe("what Flux replaces after the build", () => {
  it.each([
    ["abcdEFGH28ij", []],
    ["${#var01}", ["var01"]],
    ["${var01^}", ["var01"]],
    ["${var01^^}", ["var01"]],
    ["${var01,}", ["var01"]],
    ["${var01,,}", ["var01"]],
    ["${path_name:11}", ["path_name"]],
    ["${path_name:11:5}", ["path_name"]],
    ["${stringZ/%abc/XYZ}", ["stringZ"]],
    ["${stringZ/#abc/XYZ}", ["stringZ"]],
    ["${stringZ/#/prefix-}", ["stringZ"]],
    ["${stringZ/%/-suffix}", ["stringZ"]],
    ["${stringZ//abc/xyz}", ["stringZ"]],
    ["${stringZ/abc/xyz}", ["stringZ"]],
    ["${filename#*.}", ["filename"]],
    ["${filename##*/}", ["filename"]],
    ["${filename%.*}", ["filename"]],
    ["${filename%%.*}", ["filename"]],
    ["${stringZ/./}", ["stringZ"]],
    ["${foo}", ["foo"]],
  ])("needs the variables of %s", (text, names) => {
    expect(undefinedIn(text)).toEqual(names)
  })

  it.each([
    ["${var=xyz}", []],
    ["${var:=xyz}", []],
    ["${missing:-fallback}", []],
    ["${missing:+set}", []],
    ["${missing:=default}", []],
    ["${var:=}", []],
    ["something ${var=${default_var}}", ["default_var"]],
    ["foo: ${var=prefix${default_var}-suffix}", ["default_var"]],
    ["${var=${var01^^}}", ["var01"]],
    ["${a:-${b:-c}}", []],
  ])("takes the default of %s", (text, names) => {
    expect(undefinedIn(text)).toEqual(names)
  })

  it.each([
    ["$${var01}", []],
    ["$var01", []],
    ["costs $5", []],
    ["$$", []],
    ["$$${var}", ["var"]],
    ["some text ${var01}$${var$${var01}$var01${var01}", ["var01", "var01"]],
    ["something $${var=${default_var}}", ["default_var"]],
  ])("leaves what is escaped in %s", (text, names) => {
    expect(undefinedIn(text)).toEqual(names)
  })

  it.each([
    ["${env:TOKEN}", ["env"]],
    ["${__interval}", ["__interval"]],
    ["${DS_PROMETHEUS}", ["DS_PROMETHEUS"]],
  ])("falls into the traps that other programs' %s are", (text, names) => {
    expect(undefinedIn(text)).toEqual(names)
  })

  it.each(["${}", "${ var }", "${var", "${foo.bar}", "${var-default}", "${!var}", "${#var:1}"])(
    "cannot read %s",
    (text) => {
      expect(undefinedIn(`before ${text}`)).toMatch(/^cannot read \$\{/)
    },
  )
})
