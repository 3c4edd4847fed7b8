import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, it, onTestFinished } from "vitest"
import { bucket } from "./fields/bucket.ts"
import { cidr } from "./fields/cidr.ts"
import { list } from "./fields/list.ts"
import { optional } from "./fields/optional.ts"
import { port } from "./fields/port.ts"
import { text } from "./fields/text.ts"
import { InputsError } from "./inputs-error.ts"
import { terraformInputs, type TerraformInputs } from "./terraform-inputs.ts"
import { outputsText } from "./test-support/outputs-text.ts"

const inputs = terraformInputs({
  clusterName: text("Name of the cluster", {
    example: "example",
    terraform: "module.eks.cluster_name",
  }),
  databasePort: port("Port", { example: 5432, terraform: "module.database.db_instance_port" }),
  subnets: list(cidr("Subnets", { example: "10.0.1.0/24", terraform: "module.vpc.cidrs" })),
  logsBucket: optional(
    bucket("Logs", { example: "example-logs", terraform: "module.logs.s3_bucket_id" }),
  ),
})
const good = { cluster_name: "example", database_port: 5432, subnets: ["10.0.1.0/24"] }

function errorOf(run: () => unknown): InputsError {
  try {
    run()
  } catch (error) {
    if (error instanceof InputsError) return error
    throw error
  }
  throw new Error("nothing was thrown")
}

const messageOf = (run: () => unknown): string => errorOf(run).message

const problems = (of: string): string => messageOf(() => inputs.parse(of, "a.json"))

describe("parse", () => {
  it("yields the values under the environment's names, and ignores other outputs", () => {
    const secret = { sensitive: true, type: "string", value: "hidden" }
    const parsed = inputs.parse(outputsText({ ...good, other: "x" }, { secret }), "a.json")
    expect(parsed).toEqual({
      clusterName: "example",
      databasePort: 5432,
      subnets: ["10.0.1.0/24"],
      logsBucket: undefined,
    })
    expect(Object.keys(parsed)).toEqual(["clusterName", "databasePort", "subnets", "logsBucket"])
  })

  it("takes a tuple for a list, as Terraform prints a literal one", () => {
    const subnets = {
      sensitive: false,
      type: ["tuple", ["string", "string"]],
      value: ["10.0.1.0/24", "10.0.2.0/24"],
    }
    expect(inputs.parse(outputsText(good, { subnets }), "a.json").subnets).toEqual(subnets.value)
  })

  it("lists every problem, a line each, with file, output, what is wrong and what to do", () => {
    const wrong = {
      database_port: "5432",
      subnets: ["10.0.1.0/24", "10.0.2.0"],
      logs_bucket: "s3://logs",
    }
    expect(problems(outputsText(wrong))).toBe(
      [
        'a.json: cluster_name: is missing. Add output "cluster_name" { value = module.eks.cluster_name } to Terraform, apply it, then: terraform output -json > a.json.',
        'a.json: database_port: "5432" is no port number. A number like 5432 is needed; module.database.db_instance_port typically yields it.',
        'a.json: subnets: "10.0.2.0" is no CIDR block. A list(string) like ["10.0.1.0/24"] is needed; module.vpc.cidrs typically yields it.',
        'a.json: logs_bucket: "s3://logs" is no S3 bucket name. A string like "example-logs" is needed; module.logs.s3_bucket_id typically yields it.',
      ].join("\n"),
    )
  })

  it("gives the problems as data, too", () => {
    expect(
      errorOf(() => inputs.parse(outputsText({ ...good, cluster_name: "" }), "a.json")),
    ).toMatchObject({
      name: "InputsError",
      problems: [{ file: "a.json", output: "cluster_name", message: 'is empty ("")' }],
    })
  })

  it("finds an output that is only spelt otherwise", () => {
    const { cluster_name: clusterName, ...rest } = good
    expect(problems(outputsText({ ...rest, clusterName }))).toBe(
      'a.json: cluster_name: is missing. The file has "clusterName": give the output the name "cluster_name".',
    )
  })

  it.each([
    ["an empty text", { cluster_name: "" }, 'cluster_name: is empty ("")'],
    ["white space", { cluster_name: "  " }, 'cluster_name: is empty ("  ")'],
    ["null", { cluster_name: null }, "cluster_name: is empty (null)"],
    ["an empty list", { subnets: [] }, "subnets: is empty ([])"],
    ["a list with an empty text", { subnets: ["10.0.1.0/24", ""] }, "subnets: is empty"],
    ["an optional empty text", { logs_bucket: "" }, 'logs_bucket: is empty ("")'],
    ["a number for a text", { cluster_name: 1 }, "cluster_name: 1 is no text"],
    ["a text for a list", { subnets: "10.0.1.0/24" }, "is no list with a CIDR block each"],
    ["a map for a text", { cluster_name: { a: 1 } }, 'cluster_name: {"a":1} is no text'],
  ])("refuses %s", (_what, outputs, message) => {
    expect(problems(outputsText({ ...good, ...outputs }))).toContain(message)
  })

  it("neither takes nor shows a value that is marked sensitive", () => {
    const secret = { sensitive: true, type: "string", value: "do-not-print" }
    const message = problems(outputsText(good, { cluster_name: secret }))
    expect(message).toMatch(/^a\.json: cluster_name: is marked sensitive, .*secret store\.$/)
    expect(message).not.toContain("do-not-print")
  })

  it.each([
    ["the bare value", "example"],
    ["an object without type", { sensitive: false, value: "example" }],
    ["an object without sensitive", { type: "string", value: "example" }],
    ["an object without value", { sensitive: false, type: "string" }],
    ["a type that Terraform has not", { sensitive: false, type: 5, value: "example" }],
    ["a sensitive that is no boolean", { sensitive: "no", type: "string", value: "example" }],
  ])("refuses %s for an output", (_what, output) => {
    expect(problems(outputsText(good, { cluster_name: output }))).toBe(
      "a.json: cluster_name: is not what Terraform prints, an object with sensitive, type and value. Write the whole file: terraform output -json > a.json.",
    )
  })

  it.each([
    ["", "the file is no JSON"],
    ["[command]/usr/bin/terraform output -json\n{}", "the file is no JSON"],
    ["[]", "the file holds no outputs by name"],
    ["null", "the file holds no outputs by name"],
  ])("refuses %j as a file", (of, message) => {
    const found = problems(of)
    expect(found).toMatch(new RegExp(`^a\\.json: ${message}`))
    expect(found).toContain("terraform output -json > a.json")
    expect(found.split("\n")).toHaveLength(1)
  })

  it("does not take an inherited property for an output", () => {
    const odd = terraformInputs({
      a: text("A", { example: "a", terraform: "a", output: "toString" }),
    })
    expect(messageOf(() => odd.parse("{}", "a.json"))).toContain("toString: is missing")
  })
})

describe("read", () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), "supaflux-inputs-"))
    onTestFinished(() => rmSync(path, { recursive: true }))
    return path
  }

  it("reads a file by URL and by absolute path", () => {
    const file = join(folder(), "production.outputs.json")
    writeFileSync(file, outputsText(good))
    expect(inputs.read(file).clusterName).toBe("example")
    expect(inputs.read(pathToFileURL(file))).toEqual(inputs.read(file))
  })

  it("names the file in what it reports", () => {
    const file = join(folder(), "production.outputs.json")
    writeFileSync(file, "{}")
    expect(messageOf(() => inputs.read(file)).split("\n")).toEqual(
      ["cluster_name", "database_port", "subnets"].map(
        (name) => expect.stringContaining(`${file}: ${name}: is missing`) as string,
      ),
    )
  })

  it("names a file below the working directory from there", () => {
    const file = join(process.cwd(), "environments/absent.outputs.json")
    expect(messageOf(() => inputs.read(file))).toBe(
      "environments/absent.outputs.json: the file does not exist. Write it: terraform output -json > environments/absent.outputs.json.",
    )
  })

  it("tells why a file cannot be read", () => {
    expect(messageOf(() => inputs.read(folder()))).toMatch(/the file cannot be read \(EISDIR/)
  })

  it("refuses a relative path, which would depend on where the command is started", () => {
    expect(() => inputs.read("production.outputs.json")).toThrow(
      'give new URL("production.outputs.json", import.meta.url)',
    )
  })
})

it("tells what is required, in the order of the declaration", () => {
  expect(
    inputs.describe().map(({ key, output, type, required }) => [key, output, type, required]),
  ).toEqual([
    ["clusterName", "cluster_name", "string", true],
    ["databasePort", "database_port", "number", true],
    ["subnets", "subnets", "list(string)", true],
    ["logsBucket", "logs_bucket", "string", false],
  ])
  expect(inputs.describe()[2]).toMatchObject({
    kind: "CIDR block",
    description: "Subnets",
    example: ["10.0.1.0/24"],
    terraform: "module.vpc.cidrs",
  })
})

it("refuses two keys for one output", () => {
  const field = text("A", { example: "a", terraform: "a", output: "a" })
  expect(() => terraformInputs({ one: field, two: field })).toThrow(
    'Inputs "one" and "two" are both the output "a"',
  )
})

it("refuses an example that is not valid", () => {
  const declare = (): TerraformInputs =>
    terraformInputs({ a: bucket("A", { example: "S3", terraform: "a" }) })
  expect(declare).toThrow('Input "a" has the example "S3", which is no S3 bucket name')
})
