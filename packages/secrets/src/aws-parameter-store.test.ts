import { describe, expect, it } from "vitest"
import { awsParameterStore } from "./aws-parameter-store.ts"

const region = "eu-central-1"

describe("awsParameterStore", () => {
  it("puts the slash before names that a hierarchy begins with", () => {
    expect(awsParameterStore({ region })).toEqual({
      aws: { service: "ParameterStore", region, prefix: "/" },
    })
  })

  it("takes another prefix, or none", () => {
    expect(awsParameterStore({ region, prefix: "/acme/" })).toMatchObject({
      aws: { prefix: "/acme/" },
    })
    expect(awsParameterStore({ region, prefix: "" })).toEqual({
      aws: { service: "ParameterStore", region },
    })
  })

  it("refuses what is no region", () => {
    expect(() => awsParameterStore({ region: "europe" })).toThrow(`"europe" is no AWS region`)
  })
})
