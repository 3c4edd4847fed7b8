import { requireTool } from "@supaflux/testing"
import { describe, expect, it, type TestContext } from "vitest"
import { localSecretDescriptions } from "./local-secret-descriptions.ts"
import { localSupabase } from "./local-supabase.ts"
import { secretDescription } from "./secret-description.ts"
import { secretNames } from "./secret-references.ts"
import { renderChart } from "./test-support/chart.ts"
import { componentOf } from "./test-support/objects.ts"
import { derivedValues } from "./derived-values.ts"
import { options } from "./test-support/options.ts"

interface Reference {
  readonly name?: string
  readonly key?: string
  readonly items?: readonly { readonly key: string }[]
}

/** Every key of a Secret that something refers to: by a variable, or by a file. */
function references(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return []
  const { secretKeyRef, secret } = value as { secretKeyRef?: Reference; secret?: Reference }
  return [
    ...(secretKeyRef === undefined ? [] : [`${secretKeyRef.name} ${secretKeyRef.key}`]),
    ...(secret?.items ?? []).map(({ key }) => `${secret?.name} ${key}`),
    ...Object.values(value).flatMap(references),
  ]
}

/** Who reads each key, by what the chart renders. */
function readers(
  context: TestContext,
  values: object,
): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, Set<string>>()
  for (const object of renderChart(requireTool(context, "helm"), values)) {
    // The pods of `helm test` come and go.
    if (!["Deployment", "Job"].includes(object.kind)) continue
    for (const at of references(object)) {
      found.set(at, (found.get(at) ?? new Set()).add(componentOf(object)))
    }
  }
  return Object.fromEntries([...found].map(([at, who]) => [at, [...who].sort()]))
}

function declared(descriptions: Readonly<Record<string, ReturnType<typeof secretDescription>>>) {
  return Object.fromEntries(
    Object.entries(descriptions).flatMap(([secret, { keys }]) =>
      Object.entries(keys).flatMap(([key, description]) => {
        // Prometheus is none of the chart's.
        const readers = (description.readers ?? []).filter((reader) => reader !== "prometheus")
        return readers.length === 0 ? [] : [[`supabase-${secret} ${key}`, readers.toSorted()]]
      }),
    ),
  )
}

describe("the readers that the catalog names", () => {
  it("are those that the chart has in production", (context) => {
    const all = Object.fromEntries(secretNames.map((name) => [name, secretDescription(name)]))
    const smtp = { host: "mail.example.com", adminEmail: "me@example.com" }
    const whole = { ...options, smtp, monitoring: { namespace: "monitoring" } }
    const { values } = derivedValues(whole as typeof options, "supabase", "supabase")
    expect(readers(context, values)).toEqual(declared(all))
  })

  it("are those that it has on one machine", (context) => {
    const values = localSupabase().resources.release.spec?.values ?? {}
    const known = declared(localSecretDescriptions)
    for (const [at, who] of Object.entries(readers(context, values))) {
      expect({ at, who: who.filter((each) => !known[at]?.includes(each)) }).toEqual({ at, who: [] })
    }
  })
})
