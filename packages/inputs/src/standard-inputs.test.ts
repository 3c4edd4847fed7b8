import { expect, it } from "vitest"
import { standardInputs } from "./standard-inputs.ts"
import { terraformInputs } from "./terraform-inputs.ts"
import { outputsText } from "./test-support/outputs-text.ts"

const inputs = terraformInputs(standardInputs)
const examples = inputs
  .describe()
  .map(({ output, example }): [string, unknown] => [output, example])

it("takes its own examples", () => {
  const values = inputs.parse(outputsText(Object.fromEntries(examples)), "a.json")
  expect(Object.values(values)).toEqual(examples.map(([, example]) => example))
})

it("can do without a database name, a master secret, long-term buckets and a zone", () => {
  const optional = inputs.describe().filter(({ required }) => !required)
  expect(optional.map(({ output }) => output)).toEqual([
    "database_name",
    "database_secret_arn",
    "metrics_bucket",
    "logs_bucket",
    "zone_id",
  ])
})

it("uses the account and the domains that are kept for documentation", () => {
  const text = JSON.stringify(examples)
  expect([...text.matchAll(/\d{12}/g)].map(([account]) => account)).toEqual([
    "111122223333",
    "111122223333",
  ])
  expect(text).not.toMatch(/(?<!example)\.com\b(?<!amazonaws\.com)/)
})
