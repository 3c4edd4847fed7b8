import { generate } from "@supaflux/core"
import { requireShared, strictCrdErrors } from "@supaflux/testing"
import { expect, it } from "vitest"
import { platform } from "../platform.ts"
import { variants } from "./variants.ts"

it.each(variants.map((options, index) => ({ index, options })))(
  "generates variant $index without a finding",
  async ({ options }) => {
    const { findings, rendered } = await generate(platform(options))
    expect(findings).toEqual([])
    expect(rendered?.files.length).toBeGreaterThan(100)
  },
)

it("proves names and writes records by Pod Identity alone at Route 53", async (context) => {
  const [options] = variants
  if (options === undefined) throw new Error("there is no variant")
  const { composition } = await generate(platform(options))
  const issuers = composition.components.find(({ component }) => component.name === "issuers")
  const records = composition.components.find(({ component }) => component.name === "external-dns")
  for (const { component } of [issuers, records].flatMap((found) => found ?? [])) {
    expect(component.needs).toContainEqual(
      expect.objectContaining({ type: "pod-identity" }) as object,
    )
  }
  const issuer = issuers?.resources.find(({ role }) => role === "issuer")?.resource
  if (issuer === undefined) throw new Error("there is no issuer")
  expect(JSON.stringify(issuer)).toContain('"hostedZoneID":"Z0123456789EXAMPLE"')
  expect(JSON.stringify(issuer)).not.toContain('SecretRef":{"name":"dns-solver')
  expect(strictCrdErrors(issuer, requireShared(context, "crds"))).toEqual([])
})
