import { describe, expect, it } from "vitest"
import { changedFlux } from "../../test-support/changed-flux.ts"
import { helmRelease } from "../../test-support/flux-objects.ts"
import { app, graphOf } from "../../test-support/graph-of.ts"
import { timeoutShort } from "./timeout-short.ts"

const problems = async (kustomization: object, spec: object = {}, others: object = {}) => {
  const releases = { one: helmRelease("one", spec), ...others }
  const chart = { name: "chart", namespace: "app", resources: releases }
  const delivery = changedFlux({ chart: { ...kustomization } })
  return timeoutShort.check(await graphOf([...app(), chart], { delivery }))
}
const length = async (...args: Parameters<typeof problems>) => (await problems(...args)).length

describe("the timeout of a Kustomization", () => {
  it("is longer than that of its release, as Supaflux derives it", async () => {
    expect(await problems({})).toEqual([])
    const spec = {
      timeout: "15m",
      install: { remediation: { retries: 3 } },
      test: { enable: true },
    }
    expect(await problems({}, spec)).toEqual([])
  })

  it("counts every try and the tests", async () => {
    const spec = { timeout: "5m", install: { remediation: { retries: 3 } } }
    expect(await problems({ timeout: "20m" }, spec)).toMatchObject([
      {
        message:
          "gives up after 20m (by its timeout), but waits for HelmRelease app/one, which may take 20m with all its retries and what it depends on",
        node: { kind: "Kustomization", name: "chart" },
        path: ["spec", "timeout"],
        hint: "set a timeout longer than 20m",
      },
    ])
    expect(await length({ timeout: "21m" }, spec)).toBe(0)
    const tested = { ...spec, test: { enable: true, timeout: "1m" } }
    expect(await length({ timeout: "21m" }, tested)).toBe(1)
    expect(await length({ timeout: "24m1s" }, tested)).toBe(0)
    expect(await length({ timeout: "21m" }, { upgrade: { remediation: { retries: 4 } } })).toBe(1)
  })

  it("is the interval less half a minute where none is given", async () => {
    expect(await problems({ timeout: undefined, interval: "5m" })).toMatchObject([
      {
        message: expect.stringContaining(
          "gives up after 4m30s (by default, from its interval)",
        ) as string,
        path: ["spec", "interval"],
      },
    ])
    expect(await length({ timeout: undefined, interval: "6m" })).toBe(0)
  })

  it("counts releases that wait for each other one after the other", async () => {
    const two = { two: helmRelease("two", { dependsOn: [{ name: "one" }] }) }
    expect(await length({ timeout: "10m" }, {}, two)).toBe(1)
    expect(await length({ timeout: "10m1s" }, {}, two)).toBe(0)
    expect(await length({ timeout: "6m" }, {}, { two: helmRelease("two") })).toBe(0)
  })

  it("does not matter where nothing is waited for, or something is tried for ever", async () => {
    expect(await length({ timeout: "1m", wait: false })).toBe(0)
    expect(await length({ timeout: "1m" }, { install: { remediation: { retries: -1 } } })).toBe(0)
  })
})
