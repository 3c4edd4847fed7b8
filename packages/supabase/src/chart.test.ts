import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { generate, type Resource } from "@supaflux/core"
import { requireShared, requireTool, strictCrdErrors } from "@supaflux/testing"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import {
  chartPath,
  renderChart,
  renderedText,
  runHelm,
  templateChart,
} from "./test-support/chart.ts"
import { serviceNames } from "./test-support/objects.ts"
import { everything, local, over, production } from "./test-support/values.ts"
import { images, upstreamRelease } from "./values/images.ts"
import { supabaseChart } from "./versions.ts"

const read = (file: string): unknown => parse(readFileSync(join(chartPath, file), "utf8"))
const off = (...services: readonly string[]) =>
  Object.fromEntries(services.map((service) => [service, { enabled: false }]))

/** Studio is of no use without Meta. */
const alone = (service: string) =>
  over(production, service === "meta" ? off("meta", "studio") : off(service))

const cases: readonly (readonly [string, object])[] = [
  ["production", production],
  ["one machine", local],
  ["everything on", everything],
  ...serviceNames.map((service) => [`${service} off`, alone(service)] as const),
]

describe.each(cases)("the chart with %s", (_, values) => {
  it("passes a strict lint", (context) => {
    const helm = requireTool(context, "helm")
    const { status, stdout } = runHelm(helm, ["lint", "--strict", chartPath], values)
    expect(stdout).toContain("1 chart(s) linted, 0 chart(s) failed")
    expect(status).toBe(0)
  })

  it("renders objects that their models accept, each once", async (context) => {
    const objects = renderChart(requireTool(context, "helm"), values)
    const names = objects.map(({ kind, metadata }) => `${kind}-${metadata.name}`)
    expect(names).toEqual([...new Set(names)])
    const known = objects.filter(({ apiVersion }) => !/gateway|monitoring/.test(apiVersion))
    const { findings } = await generate({
      name: "chart",
      components: [
        {
          name: "chart",
          namespace: "supabase",
          resources: Object.fromEntries(
            known.map((object): [string, Resource] => [
              `${object.kind}-${object.metadata.name}`,
              object,
            ]),
          ),
        },
      ],
      provides: { namespaces: ["supabase"] },
    })
    expect(findings).toEqual([])
    expect(known.length).toBeGreaterThan(40)
  })

  it("renders the same twice", (context) => {
    const helm = requireTool(context, "helm")
    expect(templateChart(helm, values).stdout).toBe(renderedText(helm, values))
  })
})

describe("the chart", () => {
  it("makes routes and monitors that fit their definitions to the letter", (context) => {
    const crds = requireShared(context, "crds")
    const custom = renderChart(requireTool(context, "helm"), everything).filter(({ apiVersion }) =>
      /gateway|monitoring/.test(apiVersion),
    )
    for (const object of custom) {
      const resource = { ...object, metadata: { ...object.metadata, namespace: "supabase" } }
      expect(strictCrdErrors(resource, crds)).toEqual([])
    }
    expect(custom.map(({ kind }) => kind)).toContain("HTTPRoute")
    expect(custom.map(({ kind }) => kind)).toContain("ServiceMonitor")
    expect(custom.map(({ kind }) => kind)).toContain("PodMonitor")
  })

  it("shows a reader what a service comes to", async (context) => {
    const args = ["template", "supabase", chartPath, "--namespace", "supabase"]
    const only = ["--show-only", "templates/rest.yaml"]
    const values = over(production, { bootstrap: { enabled: false } })
    const { stdout } = runHelm(requireTool(context, "helm"), [...args, ...only], values)
    await expect(stdout).toMatchFileSnapshot("./__snapshots__/chart-rest.yaml")
  })

  it("is the one that the package pins", () => {
    const { name, version } = read("Chart.yaml") as { name: string; version: string }
    expect(supabaseChart.version).toBe(version)
    expect(supabaseChart.url).toBe(`oci://ghcr.io/supaflux/charts/${name}`)
  })

  it("names the release of Supabase that its images belong to", () => {
    const { appVersion } = read("Chart.yaml") as { appVersion: string }
    expect(`self-hosted/v${appVersion}`).toBe(upstreamRelease)
  })

  it("takes every image from the release set, and nothing else", () => {
    const defaults = read("values.yaml") as Record<string, { image?: { tag: string } }>
    for (const service of [...serviceNames, "analytics", "vector", "db", "minio"] as const) {
      expect(defaults[service]?.image).toMatchObject({ ...images[service], digest: "" })
    }
  })

  it("tells Artifact Hub which images it installs", () => {
    const { annotations } = read("Chart.yaml") as { annotations: Record<string, string> }
    expect(parse(annotations["artifacthub.io/images"] ?? "")).toEqual(
      serviceNames.map((name) => {
        const { registry, repository, tag } = images[name]
        return { name, image: `${registry}/${repository}:${tag}` }
      }),
    )
  })

  // https://artifacthub.io/docs/topics/annotations/helm/
  it("tells Artifact Hub what kind of a chart it is, in words that it knows", () => {
    const { annotations, version } = read("Chart.yaml") as {
      annotations: Record<string, string>
      version: string
    }
    const root = JSON.parse(readFileSync(join(chartPath, "../../package.json"), "utf8")) as {
      license: string
    }
    expect(annotations).toMatchObject({
      "artifacthub.io/license": root.license,
      "artifacthub.io/category": "database",
      "artifacthub.io/prerelease": String(version.startsWith("0.")),
    })
    const listed = (name: string) =>
      parse(annotations[`artifacthub.io/${name}`] ?? "[]") as readonly Record<string, string>[]
    const kinds = ["added", "changed", "deprecated", "removed", "fixed", "security"]
    expect(listed("changes").length).toBeGreaterThan(0)
    for (const { kind, description } of listed("changes")) {
      expect(kinds).toContain(kind)
      expect(description).toMatch(/^[A-Z].*\.$/)
    }
    expect(listed("links").map(({ name }) => name)).toEqual(["documentation", "support"])
    for (const { url } of listed("links")) {
      expect(url).toMatch(/^https:\/\/github\.com\/supaflux\/supaflux\//)
    }
  })

  it("is proven with the services of that set", () => {
    const pins = join(import.meta.dirname, "../../../e2e/tools")
    const { dependencies } = JSON.parse(
      readFileSync(join(pins, "postgres-meta/package.json"), "utf8"),
    ) as { dependencies: Record<string, string> }
    expect(`v${dependencies["@supabase/postgres-meta"]}`).toBe(images.meta.tag)
    expect(readFileSync(join(pins, "imgproxy/go.mod"), "utf8")).toContain(
      `github.com/imgproxy/imgproxy/v3 ${images.imgproxy.tag} // indirect`,
    )
  })

  // https://github.com/helm/chart-testing#reference-implementation
  const examples = readdirSync(join(chartPath, "ci"))
  it("has examples for production, for one machine, and of everything", () => {
    expect(examples).toEqual(
      ["everything", "local", "production"].map((name) => `${name}-values.yaml`),
    )
  })

  it.for(examples)("renders its example %s", (name, context) => {
    const example = read(`ci/${name}`) as object
    const { stderr, status } = templateChart(requireTool(context, "helm"), example)
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 })
  })

  it("can be packaged", (context) => {
    const folder = mkdtempSync(join(tmpdir(), "supaflux-chart-"))
    try {
      const helm = requireTool(context, "helm")
      execFileSync(helm, ["package", chartPath, "--destination", folder])
      expect(readdirSync(folder)).toEqual([`supabase-${supabaseChart.version}.tgz`])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.for([
    ["a key that does not exist", { kong: { replica: 3 } }, "'replica' not allowed"],
    ["a service that does not exist", { kongs: {} }, "'kongs' not allowed"],
    ["a secret value", { secrets: { meta: { cryptoKey: "s3cr3t" } } }, "got string, want object"],
    ["half a reference", { minio: { secrets: { accessKeyId: { name: "a" } } } }, "'key'"],
    ["a secret of no catalog", { secrets: { metta: {} } }, "'metta' not allowed"],
    ["an impossible port", { database: { port: 70_000 } }, "maximum: got 70,000"],
    ["an unknown SSL mode", { database: { sslMode: "verify" } }, "value must be one of"],
    ["a digest that is none", { kong: { image: { digest: "latest" } } }, "does not match pattern"],
    ["an empty variable", { auth: { extraEnv: { A: "" } } }, "minLength: got 0, want 1"],
    ["a name of no variable", { auth: { extraEnv: { "A-B": "c" } } }, "'A-B'"],
  ] as const)("refuses %s", ([, given, message], context) => {
    const { status, stderr } = templateChart(requireTool(context, "helm"), over(production, given))
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })
})
