import { compose, type Need } from "@supaflux/core"
import { describe, expect, it } from "vitest"
import { environments, resourcesOf } from "./all-environments.ts"

interface Row {
  readonly type: Need["type"]
  readonly name: string
  readonly purpose: string
  readonly components: readonly string[]
}

/** Everything that an environment needs outside of its cluster; what several need stands once. */
function rows(environment: (typeof environments)[number]): Row[] {
  const found = new Map<string, Row>()
  for (const { component } of compose(environment).composition.components) {
    for (const need of component.needs ?? []) {
      const name = "name" in need ? need.name : `${need.namespace} / ${need.serviceAccount}`
      const key = `${need.type} ${name} ${need.purpose}`
      const components = [...(found.get(key)?.components ?? []), component.name]
      found.set(key, { type: need.type, name, purpose: need.purpose, components })
    }
  }
  return [...found.values()].sort((a, b) =>
    a.type === b.type ? (a.name < b.name ? -1 : 1) : a.type < b.type ? -1 : 1,
  )
}

function table(environment: (typeof environments)[number]): string {
  const lines = rows(environment).map(
    ({ type, name, purpose, components }) =>
      `| ${type} | \`${name}\` | ${purpose} | ${components.join(", ")} |`,
  )
  return [
    `## ${environment.name}`,
    "",
    "| what | name | what for | component |",
    "|---|---|---|---|",
    ...lines,
    "",
  ].join("\n")
}

it("are listed in docs/aws-names.md, as the environments have them", async () => {
  const text = [
    "# Names on the side of AWS",
    "",
    "What the manifests of each environment refer to and Terraform has to make, by the names that both sides must",
    "share. Written from the environments by their tests (`pnpm test -u`): do not edit. For Pod Identity the name is",
    "namespace and service account.",
    "",
    ...environments.map(table),
  ].join("\n")
  await expect(text).toMatchFileSnapshot("../../docs/aws-names.md")
})

describe.each(environments.map((environment) => ({ name: environment.name, environment })))(
  "$name",
  ({ name, environment }) => {
    it("names every remote secret that an ExternalSecret reads", async () => {
      const listed = rows(environment).filter(({ type }) => type === "secret")
      const names = new Set(listed.map((row) => row.name))
      for (const { resource } of await resourcesOf(name)) {
        if (resource.kind !== "ExternalSecret") continue
        const { spec } = resource as unknown as {
          spec: {
            data: { remoteRef: { key: string } }[]
            secretStoreRef: { kind: string }
          }
        }
        // A store of one namespace reads what the cluster itself has.
        if (spec.secretStoreRef.kind === "SecretStore") continue
        for (const { remoteRef } of spec.data) expect(names).toContain(remoteRef.key)
      }
    })

    it("names the Pod Identity of every controller that calls AWS", () => {
      const pairs = rows(environment).filter(({ type }) => type === "pod-identity")
      expect(pairs.map((row) => row.name)).toEqual(
        expect.arrayContaining([
          "external-secrets / external-secrets",
          "kube-system / aws-load-balancer-controller",
          "kube-system / karpenter",
          "supabase / supabase-storage",
          "velero / velero-server",
        ]),
      )
    })
  },
)
