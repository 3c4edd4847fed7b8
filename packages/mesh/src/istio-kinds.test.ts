import { readFileSync } from "node:fs"
import { requireShared } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { istioKinds } from "./istio-kinds.ts"

interface Definition {
  readonly group: string
  readonly kind: string
  readonly scope: string
  readonly versions: readonly string[]
}

function definitions(file: string): readonly Definition[] {
  return readFileSync(file, "utf8")
    .split(/^---.*$/m)
    .filter((text) => /^kind: CustomResourceDefinition$/m.test(text))
    .map((text) => ({
      group: /^ {2}group: (.+)$/m.exec(text)?.[1] ?? "",
      kind: /^ {4}kind: (.+)$/m.exec(text)?.[1] ?? "",
      scope: /^ {2}scope: (.+)$/m.exec(text)?.[1] ?? "",
      versions: [...text.matchAll(/^ {2}(?:-| ) name: (v.+)$/gm)].map((match) => match[1] ?? ""),
    }))
}

const find = (kind: string) => istioKinds.find((known) => known.kind === kind)

describe("istioKinds", () => {
  it("are those that the base chart installs", (context) => {
    const installed = definitions(requireShared(context, "crds/istio-1.30.3.yaml"))
    expect(installed).toHaveLength(15)
    expect(istioKinds.map(({ group, kind, scope }) => ({ group, kind, scope }))).toEqual(
      installed.map(({ group, kind, scope }) => ({ group, kind, scope })),
    )
  })

  it("have a model for every version that is served, but for the one that upstream has none for", async (context) => {
    const installed = definitions(requireShared(context, "crds/istio-1.30.3.yaml"))
    const missing = await Promise.all(
      installed.flatMap(({ kind, versions }) =>
        versions.map(async (version) => {
          const model = await find(kind)?.model?.(version)
          return model === undefined ? [kind, version] : []
        }),
      ),
    )
    expect(missing.flat()).toEqual(["TrafficExtension", "v1alpha1"])
  })

  it("validate with the model of their kind and version", async () => {
    const model = await find("PeerAuthentication")?.model?.("v1")
    const resource = { apiVersion: "security.istio.io/v1", kind: "PeerAuthentication" }
    const validate = (mode: string) =>
      model?.prototype.validate.call({ ...resource, spec: { mtls: { mode } } } as never)
    expect(() => validate("STRICT")).not.toThrow()
    expect(() => validate("STRIKT")).toThrow("must be equal to one of the allowed values")
  })

  it("say which version does not exist", async () => {
    await expect(find("Telemetry")?.model?.("v2")).rejects.toThrow("no Telemetry of version v2")
  })

  describe("health of an AuthorizationPolicy", () => {
    // The few words of CEL that it uses, in JavaScript: a missing field throws in both, and Flux
    // takes that for "not yet".
    const current = (find("AuthorizationPolicy")?.health?.current ?? "")
      .replaceAll(/has\(([\w.]+)\)/g, "($1 !== undefined)")
      .replaceAll(/([\w.]+) in (\[[^\]]*\])/g, "$2.includes($1)")
      .replaceAll(".exists(c, ", ".some((c) => ")
    // oxlint-disable-next-line typescript/no-implied-eval -- the expression is a constant of ours
    const evaluate = new Function("spec", "status", `return ${current}`) as (
      spec: object,
      status: object | undefined,
    ) => boolean
    const accepted = (status: string, type = "ZtunnelAccepted") => ({
      conditions: [
        { type: "Other", status: "True" },
        { type, status },
      ],
    })

    it.each([{}, { selector: {}, action: "ALLOW" }, { action: "DENY" }])(
      "waits for ztunnel's consent to %j",
      (spec) => {
        expect(evaluate(spec, accepted("True"))).toBe(true)
        expect(evaluate(spec, accepted("False"))).toBe(false)
        expect(evaluate(spec, accepted("True", "WaypointAccepted"))).toBe(false)
        expect(() => evaluate(spec, undefined)).toThrow(TypeError)
      },
    )

    it.each([{ targetRefs: [] }, { targetRef: {} }, { action: "CUSTOM" }, { action: "AUDIT" }])(
      "waits for nothing with %j, which ztunnel does not enforce",
      (spec) => {
        expect(evaluate(spec, undefined)).toBe(true)
      },
    )
  })
})
