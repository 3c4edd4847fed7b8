import { requirePromtool } from "@supaflux/testing"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { alertCases } from "../test-support/alert-cases.ts"
import { alertRules, keyOf, rulesUnderTest } from "../test-support/rules-under-test.ts"
import { promtoolTest } from "../test-support/promtool-test.ts"
import { watchedEverything } from "../test-support/watched-everything.ts"
import { alertGroups } from "./alert-groups.ts"
import { pageOf } from "./page-of.ts"
import { prometheusRule } from "./prometheus-rule.ts"
import type { Watched } from "./watched.ts"

const pages = new URL("../../../../docs/runbooks/", import.meta.url)
const groups = alertGroups(watchedEverything)
const options = { namespace: "monitoring", labels: { a: "b" }, runbooks: "https://example.com/r" }

describe("alerts", () => {
  it("are accepted by promtool as they are written", (context) => {
    const promtool = requirePromtool(context)
    const folder = mkdtempSync(join(tmpdir(), "supaflux-rules-"))
    try {
      const spec = {
        groups: groups.flatMap((group) => prometheusRule(group, options).spec?.groups ?? []),
      }
      writeFileSync(join(folder, "rules.yaml"), JSON.stringify(spec))
      const { output, status } = promtool(["check", "rules", "rules.yaml"], folder)
      expect(output).toContain(`${groups.flatMap(({ rules }) => rules).length} rules found`)
      expect(status).toBe(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it("fire when they must and are silent when they must not, by promtool", (context) => {
    const outcomes = promtoolTest(requirePromtool(context), rulesUnderTest())
    const failed = [...outcomes].filter(([, { passed }]) => !passed)
    expect(failed.map(([name, { output }]) => `${name}: ${output}`)).toEqual([])
  }, 120_000)

  it("have a case each, and no case is about another", () => {
    expect(alertRules.map(keyOf).sort()).toEqual(alertCases.map(keyOf).sort())
    for (const { firing, silent } of alertCases) {
      expect(firing.length).toBeGreaterThan(0)
      expect(silent.length).toBeGreaterThan(0)
    }
  })

  it("have a page each among the runbooks, and the pages an alert", () => {
    const files = readdirSync(pages).filter((file) => file !== "README.md")
    expect(files.sort()).toEqual([...new Set(alertRules.map(({ alert }) => pageOf(alert)))].sort())
  })

  it("are listed in the index of the runbooks, each with its severities", () => {
    const index = readFileSync(new URL("README.md", pages), "utf8")
    const rows = [...index.matchAll(/^\| \[(\w+)\]\(([\w-]+\.md)\) +\| ([\w, ]+?) +\|/gm)].map(
      ([, alert = "", page, severities = ""]) => ({ alert, page, severities }),
    )
    const severitiesOf = (name: string) =>
      ["critical", "warning", "info"]
        .filter((severity) =>
          alertRules.some((rule) => rule.alert === name && rule.severity === severity),
        )
        .join(", ")
    expect(rows).toEqual(
      [...new Set(alertRules.map(({ alert }) => alert))].map((alert) => ({
        alert,
        page: pageOf(alert),
        severities: severitiesOf(alert),
      })),
    )
  })

  it.each([...new Set(alertRules.map(({ alert }) => alert))])(
    "have a page that says what it means, what to look at and what to do: %s",
    (alert) => {
      const text = readFileSync(new URL(pageOf(alert), pages), "utf8")
      expect(text).toMatch(new RegExp(`^# ${alert}\n`))
      const parts = text.split(/^## /m).slice(1)
      expect(parts.map((part) => part.split("\n")[0])).toEqual(["What it means", "Look at", "Do"])
      for (const part of parts) expect(part.length).toBeGreaterThan(80)
    },
  )

  it.each(alertRules)("say what is wrong in one line: $alert $severity", (rule) => {
    expect(rule.alert).toMatch(/^[A-Z][A-Za-z]+$/)
    expect(rule.summary).toMatch(/^[^\n]{10,120}\.$/)
    expect(rule.description).toMatch(/\.$/)
    expect(rule.description).not.toContain("\n")
  })

  it("are about what is watched, and nothing else", () => {
    const names = (watched: Watched) => alertGroups(watched).map(({ name }) => name)
    expect(names({})).toEqual(["workloads", "flux", "coverage"])
    expect(names({ karpenter: {}, backups: {} })).toEqual([
      "workloads",
      "nodes",
      "flux",
      "backups",
      "coverage",
    ])
    const missing = (watched: Watched) =>
      alertGroups(watched)
        .filter(({ name }) => name === "coverage")
        .flatMap(({ rules }) => rules.map(({ labels }) => labels?.["system"]))
    expect(missing({ karpenter: {} })).toEqual([
      "kube-state-metrics",
      "node-exporter",
      "flux",
      "karpenter",
    ])
  })

  it("are about the services that are installed", () => {
    const text = JSON.stringify(alertGroups({ supabase: { services: ["auth"], release: "a" } }))
    expect(text).toContain("a-(auth)")
    expect(text).not.toContain("imgproxy")
    expect(text).not.toContain("kong-errors")
    const imgproxy = JSON.stringify(alertGroups({ supabase: { services: ["imgproxy"] } }))
    expect(imgproxy).not.toContain("service-errors")
  })
})
