import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Generators that ExternalSecrets name are there. */
export const generatorMissing: Rule = missingRule({
  code: "GENERATOR_MISSING",
  family: "generator",
  title: "An ExternalSecret asks for a value of a generator that nothing applies.",
  why: "The Secret is never made, and pods that need it do not start.",
  wrong: "generatorRef: { kind: Password, name: passwrd }",
  right: "generatorRef: { kind: Password, name: password }",
})
