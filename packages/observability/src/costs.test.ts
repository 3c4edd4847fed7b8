import type { Component } from "@supaflux/core"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { observability } from "./observability.ts"
import type { ObservabilityOptions } from "./observability-options.ts"
import type { Size } from "./size.ts"
import { everyChoice } from "./test-support/choices.ts"
import { footprint, manifestOf, workloads, type Footprint } from "./test-support/footprint.ts"
import { platform } from "./test-support/platform.ts"

const page = new URL("../../../docs/observability.md", import.meta.url)
const componentsOf = (name: string, size: Size): readonly Component[] =>
  observability({ ...platform, ...everyChoice[name], size } as ObservabilityOptions)
    .components as readonly Component[]

/** Those that run no pod, and Pixie, whose chart says nothing of its pods. */
const without = new Set(["platform-monitors", "grafana-route", "pixie"])
const sum = (all: readonly Footprint[]): Footprint =>
  all.reduce((a, b) => ({
    pods: a.pods + b.pods,
    memory: a.memory + b.memory,
    cpu: a.cpu + b.cpu,
    volumes: a.volumes + b.volumes,
    nodeMemory: a.nodeMemory + b.nodeMemory,
    nodeCpu: a.nodeCpu + b.nodeCpu,
  }))

function cells({ pods, memory, cpu, volumes, nodeMemory, nodeCpu }: Footprint): string {
  const gib = (memory / 1024).toFixed(1)
  const node = nodeMemory === 0 ? "" : `${nodeMemory} MiB, ${(nodeCpu / 1000).toFixed(2)} CPU`
  return `${pods} | ${gib} GiB | ${(cpu / 1000).toFixed(2)} | ${volumes} GiB | ${node}`
}

function row(what: string, of: (size: Size) => Footprint): readonly string[] {
  return (["large", "small"] as const).map((size) => `| ${what} | ${size} | ${cells(of(size))} |`)
}

const head = [
  "| what | size | pods | memory | CPU | volumes | on every node |",
  "| --- | --- | --- | --- | --- | --- | --- |",
]

/** The rows of each choice as a whole, then those of each component of it. */
function tables(): string {
  const names = Object.keys(everyChoice).filter((name) => name !== "Pixie")
  const whole = names.flatMap((name) =>
    row(name, (size) => sum(componentsOf(name, size).map((each) => footprint(each)))),
  )
  const parts = new Map<string, (size: Size) => Footprint>()
  for (const name of names) {
    for (const { name: part } of componentsOf(name, "large")) {
      if (without.has(part)) continue
      const stack = part === "victoria-metrics" && !name.startsWith("Vic") ? ", storage alone" : ""
      const sidecar =
        part === "kube-prometheus-stack" && name.endsWith("Thanos") ? ", with Thanos" : ""
      const find = (size: Size) => componentsOf(name, size).find((each) => each.name === part)
      parts.set(`\`${part}\`${stack}${sidecar}`, (size) => footprint(find(size) as Component))
    }
  }
  const each = [...parts].flatMap(([part, of]) => row(part, of))
  return [...head, ...whole, "", "Each component by itself:", "", ...head, ...each].join("\n")
}

const begin =
  "<!-- costs: written by packages/observability/src/costs.test.ts (pnpm test -u): do not edit -->"
const end = "<!-- end of costs -->"

it("docs/observability.md says what the manifests ask for", async () => {
  const [before = "", rest = ""] = readFileSync(page, "utf8").split(begin)
  const [, after = ""] = rest.split(end)
  const text = `${before}${begin}\n\n${tables()}\n\n${end}${after}`
  await expect(text).toMatchFileSnapshot(fileURLToPath(page))
})

describe("footprint", () => {
  const all = Object.keys(everyChoice).flatMap((name) => [
    ...componentsOf(name, "large"),
    ...componentsOf(name, "small"),
  ])

  it("counts every component that runs pods", () => {
    const counted = all.map(({ name }) => name).filter((name) => !without.has(name))
    expect([...new Set(counted)].sort()).toEqual(Object.keys(workloads).sort())
  })

  it("counts all that the manifests ask for, and nothing twice", () => {
    const paths = (value: unknown, path: string): string[] => {
      if (typeof value !== "object" || value === null) return []
      const own = "requests" in value && !("storage" in Object(value.requests)) ? [path] : []
      return [
        ...own,
        ...Object.entries(value).flatMap(([key, of]) =>
          paths(of, path === "" ? key : `${path}.${key}`),
        ),
      ]
    }
    for (const component of all) {
      const counted = (workloads[component.name] ?? []).flatMap(({ containers }) => containers)
      // A job that runs once.
      const found = paths(manifestOf(component), "").filter(
        (path) => path !== "telemetryStoreMigrator.resources",
      )
      for (const path of found) expect(counted).toContain(path)
    }
  })

  it("is a number throughout", () => {
    for (const component of all) {
      for (const number of Object.values(footprint(component))) expect(number).not.toBeNaN()
    }
  })
})
