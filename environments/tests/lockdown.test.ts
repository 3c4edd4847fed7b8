import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { generated, names } from "./all-environments.ts"

interface Reference {
  readonly namespace?: string
  readonly sourceRef?: Reference
}
interface FluxObject {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace: string }
  readonly spec: Readonly<Record<string, unknown>> & {
    readonly sourceRef?: Reference & { readonly kind: string; readonly name: string }
    readonly chartRef?: {
      readonly kind: string
      readonly name: string
      readonly namespace?: string
    }
    readonly chart?: {
      readonly spec: { readonly sourceRef: { kind: string; name: string; namespace?: string } }
    }
  }
}

async function fluxObjects(name: string): Promise<FluxObject[]> {
  const { rendered } = await generated(name)
  return (rendered?.files ?? [])
    .filter(({ path }) => path.includes(".toolkit.fluxcd.io_"))
    .map(({ content }) => parse(content) as FluxObject)
}

describe.each(names)("%s under --no-cross-namespace-refs", (name) => {
  it("refers to no source in another namespace, and to none that is absent", async () => {
    const objects = await fluxObjects(name)
    const sources = new Set([
      "GitRepository/flux-system/flux-system",
      ...objects.map(({ kind, metadata }) => `${kind}/${metadata.namespace}/${metadata.name}`),
    ])
    let references = 0
    for (const { metadata, spec } of objects) {
      for (const ref of [spec.sourceRef, spec.chartRef, spec.chart?.spec.sourceRef]) {
        if (ref === undefined) continue
        references += 1
        expect(ref).not.toHaveProperty("namespace")
        expect(sources).toContain(
          `${(ref as { kind: string }).kind}/${metadata.namespace}/${(ref as { name: string }).name}`,
        )
      }
    }
    expect(references).toBeGreaterThan(10)
  })

  it("waits, retries, bounds and prunes in every Kustomization", async () => {
    const kustomizations = (await fluxObjects(name)).filter(({ kind }) => kind === "Kustomization")
    for (const { metadata, spec } of kustomizations) {
      expect(metadata.namespace).toBe("flux-system")
      expect(spec).toMatchObject({
        wait: true,
        prune: metadata.name !== "gateway-api-crds",
        interval: "1h",
        retryInterval: "1m",
        timeout: expect.stringMatching(/^\d+[mh]$/) as string,
      })
      for (const dependency of (spec["dependsOn"] ?? []) as object[]) {
        expect(dependency).toEqual({ name: expect.any(String) as string })
      }
    }
    expect(kustomizations.length).toBeGreaterThan(10)
  })

  it("has health checks where Kubernetes cannot tell that a resource is ready", async () => {
    const checks = (await fluxObjects(name)).flatMap(({ spec }) =>
      ((spec["healthCheckExprs"] ?? []) as { kind: string }[]).map(({ kind }) => kind),
    )
    expect(checks).toEqual(
      expect.arrayContaining([
        "ClusterSecretStore",
        "ExternalSecret",
        "ClusterIssuer",
        "Certificate",
        "Gateway",
        "HTTPRoute",
      ]),
    )
  })

  it("puts nothing into the namespace default", async () => {
    const { rendered } = await generated(name)
    for (const { content } of rendered?.files ?? []) {
      expect(content).not.toMatch(/^\s*(?:target|storage)?[nN]amespace: default$/m)
    }
  })
})
