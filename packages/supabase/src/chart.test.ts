import { readFileSync } from "node:fs"
import { join } from "node:path"
import { generate, type Resource } from "@supaflux/core"
import { requireTool } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { chartPath, renderChart, runHelm, templateChart } from "./test-support/chart.ts"
import { priorityClass } from "./test-support/handles.ts"
import { options } from "./test-support/options.ts"
import { derivedValues } from "./derived-values.ts"
import type { SupabaseValues } from "./supabase-values.ts"
import { supabaseChart } from "./versions.ts"

const { values } = derivedValues({ ...options, priorityClass }, "supabase", "supabase")
const read = (file: string): unknown => parse(readFileSync(join(chartPath, file), "utf8"))

describe("the chart", () => {
  it.for([
    ["its own defaults", {}],
    ["the values that the package makes", values],
  ] as const)("passes a strict lint with %s", ([, given], context) => {
    const helm = requireTool(context, "helm")
    const { status, stdout } = runHelm(helm, ["lint", "--strict", chartPath], given)
    expect(stdout).toContain("1 chart(s) linted, 0 chart(s) failed")
    expect(status).toBe(0)
  })

  it("renders the entry point with the values that the package makes", async (context) => {
    const { stdout, stderr } = templateChart(requireTool(context, "helm"), values)
    expect(stderr).toBe("")
    await expect(stdout).toMatchFileSnapshot("./__snapshots__/chart.yaml")
  })

  it("renders objects that their models accept", async (context) => {
    const objects = renderChart(requireTool(context, "helm"), values)
    const { findings } = await generate({
      name: "chart",
      components: [
        {
          name: "chart",
          namespace: "supabase",
          resources: Object.fromEntries(
            objects.map((object): [string, Resource] => [
              `${object.kind}-${object.metadata.name}`,
              object,
            ]),
          ),
        },
      ],
      provides: { namespaces: ["supabase"] },
    })
    expect(findings).toEqual([])
    expect(objects).toHaveLength(8)
  })

  it("is the one that the package pins", () => {
    const { name, version } = read("Chart.yaml") as { name: string; version: string }
    expect(supabaseChart.version).toBe(version)
    expect(supabaseChart.url).toBe(`oci://ghcr.io/supaflux/charts/${name}`)
  })

  it.for([
    ["a key that does not exist", { kong: { replica: 3 } }, "'replica' not allowed"],
    ["a service that does not exist", { kongs: {} }, "'kongs' not allowed"],
    ["a secret value", { secrets: { meta: { cryptoKey: "s3cr3t" } } }, "got string, want object"],
    ["half a reference", { secrets: { meta: { cryptoKey: { name: "a" } } } }, "'key'"],
    ["a secret of no catalog", { secrets: { metta: {} } }, "'metta' not allowed"],
    ["an impossible port", { database: { port: 70_000 } }, "maximum: got 70,000"],
    ["an unknown SSL mode", { database: { sslMode: "verify" } }, "value must be one of"],
    ["a digest that is none", { kong: { image: { digest: "latest" } } }, "does not match pattern"],
  ] as const)("refuses %s", ([, given, message], context) => {
    const { status, stderr } = templateChart(requireTool(context, "helm"), given)
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })

  it("takes every key of the typed values, and has no other", () => {
    // A missing or a superfluous key here does not compile.
    const typed: { readonly [Key in keyof SupabaseValues]: true } = {
      publicUrl: true,
      database: true,
      storage: true,
      secrets: true,
      imageRegistry: true,
      imagePullSecrets: true,
      priorityClassName: true,
      nodeSelector: true,
      tolerations: true,
      kong: true,
    }
    const kong: { readonly [Key in keyof SupabaseValues["kong"]]: true } = {
      image: true,
      replicas: true,
      autoscaling: true,
      podDisruptionBudget: true,
      workerProcesses: true,
      resources: true,
    }
    const defaults = read("values.yaml") as { kong: object }
    expect(Object.keys(defaults)).toEqual(Object.keys(typed))
    expect(Object.keys(defaults.kong)).toEqual(Object.keys(kong))
  })

  it("names a place for every secret of the catalog, and for no other", () => {
    const schema = read("values.schema.json") as {
      properties: { secrets: { properties: Record<string, { properties: object }> } }
    }
    const places = Object.entries(schema.properties.secrets.properties)
    const keysOf = ([name, { properties }]: (typeof places)[number]) => [
      name,
      Object.keys(properties),
    ]
    expect(places.map(keysOf)).toEqual(
      Object.entries(values.secrets ?? {}).map(([name, keys]) => [name, Object.keys(keys)]),
    )
  })
})
