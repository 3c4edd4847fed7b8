import { describe, expect, it } from "vitest"
import { awsSecretsManager } from "./aws-secrets-manager.ts"

const region = "eu-central-1"
const role = "arn:aws:iam::123456789012:role/platform/secrets"

describe("awsSecretsManager", () => {
  it("leaves the credentials to the operator's Pod Identity", () => {
    expect(awsSecretsManager({ region })).toEqual({ aws: { service: "SecretsManager", region } })
  })

  it("assumes a role and prefixes names when asked", () => {
    expect(awsSecretsManager({ region, role, externalId: "acme", prefix: "acme/" })).toEqual({
      aws: { service: "SecretsManager", region, role, externalID: "acme", prefix: "acme/" },
    })
  })

  it.each(["eu-central-1", "us-gov-west-1", "ap-southeast-12", "eusc-de-east-1"])(
    "takes the region %s",
    (region) => {
      expect(awsSecretsManager({ region })).toMatchObject({ aws: { region } })
    },
  )

  it.each(["", "eu-central", "eu-central-1a", "EU-central-1", "eu_central_1"])(
    'refuses the region "%s"',
    (region) => {
      expect(() => awsSecretsManager({ region })).toThrow(
        `"${region}" is no AWS region: write one like "eu-central-1".`,
      )
    },
  )

  it.each(["platform", "arn:aws:iam::12:role/platform", "arn:aws:iam::123456789012:user/me"])(
    'refuses the role "%s"',
    (role) => {
      expect(() => awsSecretsManager({ region, role })).toThrow(
        `"${role}" is no ARN of an IAM role: write "arn:aws:iam::…:role/…".`,
      )
    },
  )

  it("refuses an external ID without the role that it is for", () => {
    expect(() => awsSecretsManager({ region, externalId: "acme" })).toThrow(
      'The external ID "acme" has no role: give `role` as well.',
    )
  })
})
