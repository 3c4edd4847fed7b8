import { requireShared, snapshotOf, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { gatewayApiCrds } from "./gateway-api-crds.ts"
import { gatewayApiKinds } from "./gateway-api-kinds.ts"

describe("gatewayApiCrds", () => {
  it("makes the source that Flux fetches the definitions from", async (context) => {
    const { delivery, resources } = gatewayApiCrds()
    const source = delivery?.external?.source
    await expect(snapshotOf({ source })).toMatchFileSnapshot("__snapshots__/gateway-api-crds.yaml")
    if (source === undefined) throw new Error("There is no source.")
    expect(strictCrdErrors(source, requireShared(context, "crds"))).toEqual([])
    expect(resources).toEqual({})
  })

  it("applies the standard channel, and never prunes it", () => {
    const { delivery } = gatewayApiCrds()
    expect(delivery?.external?.path).toBe("./config/crd")
    expect(delivery?.prune).toBe(false)
  })

  it("provides the kinds of the channel", () => {
    expect(gatewayApiCrds().provides).toEqual({ crds: gatewayApiKinds, complete: true })
  })

  it("offers the Gateway API at the version that it fetches", () => {
    const { gatewayApi, delivery, name } = gatewayApiCrds({ version: "1.6.0" })
    expect(delivery?.external?.source).toMatchObject({ spec: { ref: { tag: "v1.6.0" } } })
    expect(gatewayApi).toEqual({
      handle: "gateway-api",
      component: name,
      label: "Gateway API 1.6.0",
      version: "1.6.0",
    })
  })
})
