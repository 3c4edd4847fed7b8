import { readFileSync } from "node:fs"
import { requireShared } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { gatewayApiKinds } from "./gateway-api-kinds.ts"
import { versions } from "./versions.ts"

interface Definition {
  readonly group: string
  readonly kind: string
  readonly scope: string
  readonly served: readonly string[]
}

function definitions(file: string): readonly Definition[] {
  return readFileSync(file, "utf8")
    .split(/^---.*$/m)
    .filter((text) => /^kind: CustomResourceDefinition$/m.test(text))
    .map((text) => ({
      group: /^ {2}group: (.+)$/m.exec(text)?.[1] ?? "",
      kind: /^ {4}kind: (.+)$/m.exec(text)?.[1] ?? "",
      scope: /^ {2}scope: (.+)$/m.exec(text)?.[1] ?? "",
      served: [...text.matchAll(/^ {4}name: (v\w+)\n[^]*?^ {4}served: (true|false)$/gm)]
        .filter((match) => match[2] === "true")
        .map((match) => match[1] ?? ""),
    }))
}

const bundle = `crds/gateway-api-standard-${versions.gatewayApi}.yaml`
const find = (kind: string) => gatewayApiKinds.find((known) => known.kind === kind)

/** The few words of CEL that the expressions use, in JavaScript: a missing field throws in both. */
function evaluator(kind: string) {
  const current = (find(kind)?.health?.current ?? "")
    .replaceAll(/\.exists\((\w), /g, ".some(($1) => ")
    .replaceAll(/size\(([\w.]+)\)/g, "$1.length")
  // oxlint-disable-next-line typescript/no-implied-eval -- the expression is a constant of ours
  return new Function("metadata", "status", `return ${current}`) as (
    metadata: { readonly generation: number },
    status: object | undefined,
  ) => boolean
}

const condition = (type: string, status = "True", observedGeneration = 2) => ({
  type,
  status,
  observedGeneration,
})

describe("gatewayApiKinds", () => {
  it("are those of the standard channel", (context) => {
    const installed = definitions(requireShared(context, bundle))
    const key = (of: { group: string; kind: string; scope: string }) =>
      `${of.kind}.${of.group} ${of.scope}`
    expect(installed).toHaveLength(10)
    expect(gatewayApiKinds.map(key).sort()).toEqual(installed.map(key).sort())
  })

  it("have a model for every version that is served, but for those that upstream has none for", async (context) => {
    const missing = await Promise.all(
      definitions(requireShared(context, bundle)).flatMap(({ kind, served }) =>
        served.map(async (version) => {
          const model = await find(kind)?.model?.(version)
          return model === undefined ? [`${kind} ${version}`] : []
        }),
      ),
    )
    expect(missing.flat().sort()).toEqual(["TCPRoute v1", "UDPRoute v1"])
  })

  it.each(["v1", "v1beta1"])("know the model of version %s", async (version) => {
    const other = version === "v1" ? "v1beta1" : "v1"
    for (const kind of ["GatewayClass", "Gateway", "HTTPRoute", "ReferenceGrant"]) {
      const model = await find(kind)?.model?.(version)
      const validate = (of: string) =>
        model?.prototype.validate.call({
          apiVersion: `gateway.networking.k8s.io/${of}`,
          kind,
        } as never)
      expect(() => validate(other)).toThrow("/apiVersion")
    }
  })

  it("validate with the model of their kind", async () => {
    const model = await find("HTTPRoute")?.model?.("v1")
    const validate = (statusCode: number) =>
      model?.prototype.validate.call({
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "HTTPRoute",
        spec: {
          rules: [{ filters: [{ type: "RequestRedirect", requestRedirect: { statusCode } }] }],
        },
      } as never)
    expect(() => validate(301)).not.toThrow()
    expect(() => validate(200)).toThrow("must be equal to one of the allowed values")
  })

  it("take a Gateway for ready when it is programmed, as it is now, and has an address", () => {
    const current = evaluator("Gateway")
    const status = (programmed: object, addresses: readonly object[] = [{ value: "a" }]) => ({
      conditions: [condition("Accepted"), programmed],
      addresses,
    })
    const now = { generation: 2 }
    expect(current(now, status(condition("Programmed")))).toBe(true)
    expect(current(now, status(condition("Programmed"), []))).toBe(false)
    expect(current(now, status(condition("Programmed", "False")))).toBe(false)
    expect(current(now, status(condition("Programmed", "True", 1)))).toBe(false)
    expect(() => current(now, undefined)).toThrow(TypeError)
  })

  it.each(["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"])(
    "take a %s for ready when a parent has accepted it and its backends exist",
    (kind) => {
      const current = evaluator(kind)
      const parent = (...conditions: object[]) => ({ parents: [{ conditions }] })
      const [accepted, resolved] = [condition("Accepted"), condition("ResolvedRefs")]
      const now = { generation: 2 }
      expect(current(now, parent(accepted, resolved))).toBe(true)
      expect(current(now, { parents: [] })).toBe(false)
      expect(current(now, parent(accepted))).toBe(false)
      expect(current(now, parent(accepted, condition("ResolvedRefs", "False")))).toBe(false)
      expect(current(now, parent(condition("Accepted", "False"), resolved))).toBe(false)
      expect(current({ generation: 3 }, parent(accepted, resolved))).toBe(false)
      expect(() => current(now, undefined)).toThrow(TypeError)
    },
  )
})
