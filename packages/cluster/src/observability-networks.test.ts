import { describe, expect, it } from "vitest"
import { mayConnect, type Endpoint } from "./test-support/may-connect.ts"
import { at, networkOf, pod } from "./test-support/sample-network.ts"

const network = networkOf()
const may = (from: Endpoint, to: Endpoint, port: number) => mayConnect(network, from, to, port)

describe("logs and traces", () => {
  it("leave Elasticsearch to its operator and its own namespace", () => {
    expect(may(pod("elastic-system"), pod("logging"), 9200)).toBe(true)
    expect(
      network.namespaces.flatMap(({ metadata }) => {
        const name = metadata?.name ?? ""
        return name !== "logging" && may(pod(name), pod("logging"), 9200) ? [name] : []
      }),
    ).toEqual(["elastic-system"])
  })

  it("go to the agents of Datadog from wherever they are made", () => {
    expect(may(pod("tenant"), pod("datadog"), 8126)).toBe(true)
    expect(may(at("203.0.113.7"), pod("datadog"), 8126)).toBe(false)
  })

  it.each(["logging", "loki", "monitoring", "signoz", "tracing"])(
    "reach %s through the mesh alone",
    (name) => {
      expect(may(pod("tenant"), pod(name), 15_008)).toBe(true)
      expect(may(pod("tenant"), pod(name), 4317)).toBe(false)
      expect(may(pod("velero"), pod(name), 15_008)).toBe(false)
    },
  )
})
