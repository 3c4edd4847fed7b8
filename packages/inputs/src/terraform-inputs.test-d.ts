import { expectTypeOf } from "vitest"
import { arn, type Arn } from "./fields/arn.ts"
import { cidr } from "./fields/cidr.ts"
import { list } from "./fields/list.ts"
import { optional } from "./fields/optional.ts"
import { port } from "./fields/port.ts"
import { text } from "./fields/text.ts"
import { url } from "./fields/url.ts"
import { standardInputs } from "./standard-inputs.ts"
import { terraformInputs, type TerraformInputs } from "./terraform-inputs.ts"

const options = { example: "a", terraform: "module.a.b" }
const inputs = terraformInputs({
  name: text("Name", options),
  port: port("Port", { example: 5432, terraform: "module.a.port" }),
  role: arn("Role", { ...options, service: "iam", resource: "role/" }),
  hook: optional(url("Hook", options)),
  subnets: list(cidr("Subnets", options)),
})
const values = inputs.parse("{}", "a.json")

expectTypeOf(values).toEqualTypeOf<{
  readonly name: string
  readonly port: number
  readonly role: Arn
  readonly hook: `https://${string}` | undefined
  readonly subnets: readonly string[]
}>()
expectTypeOf(inputs).toExtend<TerraformInputs>()

const extended = terraformInputs({ ...standardInputs, own: text("Own", options) })
const read = extended.read(new URL("a.json", import.meta.url))
expectTypeOf(read.databasePort).toEqualTypeOf<number>()
expectTypeOf(read.zoneId).toEqualTypeOf<string | undefined>()
expectTypeOf(read.own).toEqualTypeOf<string>()

// @ts-expect-error no such input
void values.nam
// @ts-expect-error inputs are read, not written
values.name = "b"
// @ts-expect-error a field says what typically yields it
text("Name", { example: "a" })
// @ts-expect-error a field shows an example
text("Name", { terraform: "module.a.b" })
// @ts-expect-error the example of a port is a number
port("Port", { example: "5432", terraform: "module.a.port" })
// @ts-expect-error a misspelt option
text("Name", { ...options, outputs: "name" })
// @ts-expect-error an optional element is none
list(optional(text("Name", options)))
// @ts-expect-error a field is made by a function, not by its name
terraformInputs({ name: "string" })
