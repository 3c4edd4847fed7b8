import { expect, it } from "vitest"
import { parseArn } from "./parse-arn.ts"

it("takes an ARN apart", () => {
  expect(parseArn("arn:aws:secretsmanager:eu-central-1:111122223333:secret:a:b")).toEqual({
    partition: "aws",
    service: "secretsmanager",
    region: "eu-central-1",
    accountId: "111122223333",
    resource: "secret:a:b",
  })
})

it("knows resources without region and account", () => {
  expect(parseArn("arn:aws-us-gov:s3:::bucket")).toEqual({
    partition: "aws-us-gov",
    service: "s3",
    region: undefined,
    accountId: undefined,
    resource: "bucket",
  })
})

it.each(["", "arn:aws:s3", "arn:aws:iam::12:role/a", "arn:aws:s3:::a b"])("refuses %j", (value) => {
  expect(parseArn(value)).toBeUndefined()
})
