import { describe, expect, it } from "vitest"
import type { InputField } from "../input-field.ts"
import { accountId } from "./account-id.ts"
import { arn } from "./arn.ts"
import { bucket } from "./bucket.ts"
import { cidr } from "./cidr.ts"
import { domain } from "./domain.ts"
import { hostName } from "./host-name.ts"
import { hostedZoneId } from "./hosted-zone-id.ts"
import { list } from "./list.ts"
import { optional } from "./optional.ts"
import { port } from "./port.ts"
import { queueName } from "./queue-name.ts"
import { region } from "./region.ts"
import { roleName } from "./role-name.ts"
import { text } from "./text.ts"
import { url } from "./url.ts"
import { vpcId } from "./vpc-id.ts"

const options = { example: "", terraform: "x" }
const role = { ...options, service: "iam", resource: "role/" }
const label = "a".repeat(63)

const cases: readonly (readonly [string, InputField, readonly unknown[], readonly unknown[]])[] = [
  ["text", text("", options), ["a", "a b"], ["", " a", "a ", "a\nb", 1]],
  [
    "region",
    region("", options),
    ["eu-central-1", "us-gov-west-1", "ap-southeast-7", "eusc-de-east-1"],
    ["eu-central-1a", "eu-central", "EU-CENTRAL-1", "Frankfurt"],
  ],
  ["account", accountId("", options), ["011122223333"], ["11122223333", 111_122_223_333]],
  [
    "VPC",
    vpcId("", options),
    ["vpc-0123456789abcdef0", "vpc-01234567"],
    ["vpc-012345678", "subnet-01234567", "0123456789abcdef0"],
  ],
  [
    "CIDR",
    cidr("", options),
    ["10.0.0.0/16", "2001:db8::/56"],
    ["10.0.0.0", "10.0.0.0/33", "10.0.0/16", "2001:db8::/129"],
  ],
  [
    "host",
    hostName("", options),
    ["db.c0example.eu-central-1.rds.amazonaws.com", "DB.example.com"],
    [
      "db.example.com:5432",
      "https://db.example.com",
      "localhost",
      "db..example.com",
      "a_b.example.com",
    ],
  ],
  [
    "domain",
    domain("", options),
    ["example.com", "a.b.example.co.uk", `${label}.example.com`],
    [
      "*.example.com",
      "example.com.",
      "Example.com",
      "example",
      "https://example.com",
      `${label}a.example.com`,
      "10.0.0.1",
    ],
  ],
  ["port", port("", { example: 1, terraform: "x" }), [1, 65_535], [0, 65_536, 54.32, "5432"]],
  [
    "bucket",
    bucket("", options),
    ["abc", "a.b-c9", "a".repeat(63)],
    ["ab", "a".repeat(64), "Abc", "a..b", "-abc", "10.0.0.1", "s3://abc", "arn:aws:s3:::abc"],
  ],
  [
    "queue",
    queueName("", options),
    ["example-karpenter", "orders.fifo", "a".repeat(80)],
    ["a".repeat(81), "https://sqs.eu-central-1.amazonaws.com/111122223333/q", "a.b"],
  ],
  [
    "role name",
    roleName("", options),
    ["example-node", "a+b=c,d.e@f_g"],
    ["arn:aws:iam::111122223333:role/a", "a/b", "a".repeat(65)],
  ],
  ["zone", hostedZoneId("", options), ["Z0123456789EXAMPLE"], ["/hostedzone/Z01", "z01", "Z"]],
  [
    "URL",
    url("", options),
    ["https://example.com/a?b=c"],
    ["http://example.com", "https://", "example.com", 1],
  ],
  [
    "ARN",
    arn("", options),
    ["arn:aws:s3:::bucket", "arn:aws-cn:iam::111122223333:role/a/b"],
    ["arn:aws:iam::1:role/a", "arn:gcp:iam::111122223333:role/a", "role/a", "arn:aws:s3:::", 1],
  ],
  [
    "ARN of a role",
    arn("", role),
    ["arn:aws:iam::111122223333:role/a"],
    ["arn:aws:iam::111122223333:user/a", "arn:aws:s3:::role/a"],
  ],
  ["list", list(vpcId("", options)), [["vpc-01234567"]], ["vpc-01234567", ["vpc-0"]]],
  ["list of numbers", list(port("", { example: 1, terraform: "x" })), [[1, 2]], [["1"], [0]]],
]

describe.each(cases)("%s", (_name, { schema }, good, bad) => {
  it.for(good)("takes %j", (value) => {
    expect(schema.safeParse(value)).toMatchObject({ success: true, data: value })
  })
  it.for(bad)("refuses %j", (value) => {
    expect(schema.safeParse(value).success).toBe(false)
  })
})

it("says in its kind which ARN is meant", () => {
  expect(arn("", role).kind).toBe("ARN of iam for role/…")
  expect(arn("", options).kind).toBe("ARN")
})

it("types a list after its elements", () => {
  expect(list(vpcId("", options)).type).toBe("list(string)")
  expect(list(port("", { example: 1, terraform: "x" })).type).toBe("list(number)")
})

it("keeps everything of a field that becomes optional", () => {
  const field = vpcId("VPC", { ...options, output: "vpc" })
  expect(optional(field)).toEqual({ ...field, required: false })
})
