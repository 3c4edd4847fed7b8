import { describe, expect, it } from "vitest"
import type { Rule } from "../../rule.ts"
import { missingReferences } from "../../test-support/missing-references.ts"
import { deployment, object } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { referenceRules } from "../reference-rules.ts"

const release = object("helm.toolkit.fluxcd.io/v2", "HelmRelease", "cache", { spec: {} })

const rule = (code: string) => referenceRules.find((one) => one.code === code) as Rule

describe.each(missingReferences)("$code at $at", ({ code, from, at, to, called }) => {
  const name = to.metadata?.name ?? ""
  const missing = rule(code)

  it("takes what is there", async () => {
    expect(await problemsOf(missing, to, from(name))).toEqual([])
  })

  it("reports what is not, and what was probably meant", async () => {
    const slip = `${name}x`
    const [problem, ...more] = await problemsOf(missing, to, from(slip))
    expect(more).toEqual([])
    expect(problem).toEqual({
      of: `${from(name).kind} ${from(name).metadata?.name ?? ""}`,
      at,
      message: `refers to the ${called}${slip}, which nothing applies`,
      hint: `did you mean the ${called}${name}?`,
    })
  })
})

it("has a case for each rule about what is missing", () => {
  const codes = referenceRules.flatMap(({ code }) =>
    code.endsWith("_MISSING") && !code.includes("PORT") ? [code] : [],
  )
  expect([...new Set(missingReferences.map(({ code }) => code))].sort()).toEqual(codes.sort())
})

describe("what was probably meant", () => {
  it("is the object of another kind, when it has the name", async () => {
    const kept = object("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "second", {
      spec: { dependsOn: [{ name: "cache" }] },
    })
    const [problem] = await problemsOf(rule("DEPENDS_ON_MISSING"), release, kept)
    expect(problem?.hint).toBe("did you mean the HelmRelease app/cache?")
  })

  it("is nothing, when no name is like it", async () => {
    const [problem] = await problemsOf(
      rule("SERVICE_ACCOUNT_MISSING"),
      object("v1", "ServiceAccount", "account"),
      deployment("web", { serviceAccountName: "something-else" }),
    )
    expect(problem?.hint).toBe("declare the ServiceAccount, or correct the reference")
  })
})

describe("what cannot be known", () => {
  const web = deployment("web", { volumes: [{ name: "v", secret: { secretName: "made" } }] })

  it("is left alone where a chart was not rendered", async () => {
    expect(await problemsOf(rule("SECRET_MISSING"), release, web)).toEqual([])
  })

  it("is left alone where an operator may make it", async () => {
    const database = object("example.com/v1", "Database", "main")
    expect(await problemsOf(rule("SECRET_MISSING"), database, web)).toEqual([])
    expect(await problemsOf(rule("SECRET_MISSING"), web)).toHaveLength(1)
  })

  it("is what a Gateway makes, but no Secret", async () => {
    const gateway = object("gateway.networking.k8s.io/v1", "Gateway", "public")
    const route = object("gateway.networking.k8s.io/v1", "HTTPRoute", "api", {
      spec: { rules: [{ backendRefs: [{ name: "public-istio", port: 80 }] }] },
    })
    expect(await problemsOf(rule("SERVICE_MISSING"), gateway, route)).toEqual([])
    expect(await problemsOf(rule("SECRET_MISSING"), gateway, web)).toHaveLength(1)
  })

  it("is nothing that every cluster has", async () => {
    const usual = deployment("web", {
      serviceAccountName: "default",
      priorityClassName: "system-node-critical",
      volumes: [{ name: "ca", configMap: { name: "kube-root-ca.crt" } }],
    })
    for (const code of ["SERVICE_ACCOUNT_MISSING", "CLASS_MISSING", "CONFIG_MAP_MISSING"]) {
      expect(await problemsOf(rule(code), usual)).toEqual([])
    }
  })

  it("is not demanded where it is optional", async () => {
    const optional = deployment("web", {
      containers: [{ name: "a", envFrom: [{ secretRef: { name: "none", optional: true } }] }],
    })
    expect(await problemsOf(rule("SECRET_MISSING"), optional)).toEqual([])
  })
})
