import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { chartFiles, chartProject, releaseEnvironment } from "../test-support/chart-project.ts"
import { ociRegistry } from "../test-support/oci-registry.ts"

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve)
  })
  onTestFinished(() => {
    server.close()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const files = { ...chartFiles, "environments/test.ts": "export default 1" }

const values = { size: 2, mode: "two" }

function archiveOf({ helm, root }: { helm: string; root: string }): Buffer {
  execFileSync(helm, ["package", "charts/cache", "--destination", "repository"], { cwd: root })
  return readFileSync(join(root, "repository/cache-1.2.3.tgz"))
}

describe("supaflux charts pull", () => {
  it("fetches from a Helm repository once, and the check looks in", async (context) => {
    const project = chartProject(context, files)
    archiveOf(project)
    const asked: string[] = []
    const host = await listen(
      createServer(({ url = "" }, response) => {
        asked.push(url)
        response.end(readFileSync(join(project.root, "repository", url)))
      }),
    )
    const url = `http://${host}`
    execFileSync(project.helm, ["repo", "index", "repository", "--url", url], { cwd: project.root })
    project.put(
      "environments/test.ts",
      releaseEnvironment(
        {
          chart: {
            spec: {
              chart: "cache",
              version: "1.2.3",
              sourceRef: { kind: "HelmRepository", name: "charts" },
            },
          },
          values,
        },
        [
          {
            apiVersion: "source.toolkit.fluxcd.io/v1",
            kind: "HelmRepository",
            metadata: { name: "charts" },
            spec: { url },
          },
        ],
      ),
    )
    expect((await project.supaflux(["check"])).err).toContain(
      "the archive of cache 1.2.3 is not in the cache: supaflux charts pull",
    )
    const first = await project.supaflux(["charts", "pull"])
    expect([first.code, first.out]).toEqual([0, "pulled  cache 1.2.3\n"])
    expect(asked).toContain("/cache-1.2.3.tgz")
    asked.length = 0
    const second = await project.supaflux(["charts", "pull"])
    expect([second.code, second.out, asked]).toEqual([0, "have    cache 1.2.3\n", []])
    expect((await project.supaflux(["check"])).err).toContain(
      "error CHART_VALUE_DEAD  test › app › release › spec.values.mode",
    )
  })

  it("fetches from a registry", async (context) => {
    const project = chartProject(context, files)
    const host = await listen(ociRegistry("charts/cache", "1.2.3", archiveOf(project)))
    project.put(
      "environments/test.ts",
      releaseEnvironment({ chartRef: { kind: "OCIRepository", name: "cache" }, values }, [
        {
          apiVersion: "source.toolkit.fluxcd.io/v1",
          kind: "OCIRepository",
          metadata: { name: "cache" },
          spec: { url: `oci://${host}/charts/cache`, ref: { tag: "1.2.3" }, insecure: true },
        },
      ]),
    )
    const { code, out, err } = await project.supaflux(["charts", "pull"])
    expect([code, out, err]).toEqual([0, "pulled  cache 1.2.3\n", ""])
    expect((await project.supaflux(["check"])).err).toContain("spec.values.mode")
  })

  it("fetches what a folder of plain manifests installs, and the check looks in", async (context) => {
    const project = chartProject(context, files)
    const host = await listen(ociRegistry("charts/cache", "1.2.3", archiveOf(project)))
    project.put(
      "fleet/flux-system/gotk-sync.yaml",
      `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: flux-system, namespace: flux-system }
spec: { path: ./fleet, sourceRef: { kind: GitRepository, name: flux-system } }
`,
    )
    project.put(
      "fleet/cache.yaml",
      `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata: { name: cache, namespace: default }
spec: { url: "oci://${host}/charts/cache", ref: { tag: 1.2.3 }, insecure: true }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: cache, namespace: default }
spec:
  chartRef: { kind: OCIRepository, name: cache }
  values: { size: 2, mode: two }
`,
    )
    const { code, out, err } = await project.supaflux(["charts", "pull", "fleet"])
    expect([code, out, err]).toEqual([0, "pulled  cache 1.2.3\n", ""])
    expect((await project.supaflux(["check", "fleet"])).err).toContain(
      "CHART_VALUE_DEAD  fleet › HelmRelease default/cache › spec.values.mode",
    )
  })

  it("names what it could not fetch, leaves nothing half-fetched, and fails", async (context) => {
    const project = chartProject(context, files)
    const host = await listen(ociRegistry("charts/cache", "1.2.3", Buffer.from("no archive")))
    project.put(
      "environments/test.ts",
      releaseEnvironment({ chartRef: { kind: "OCIRepository", name: "cache" } }, [
        {
          apiVersion: "source.toolkit.fluxcd.io/v1",
          kind: "OCIRepository",
          metadata: { name: "cache" },
          spec: { url: `oci://${host}/charts/cache`, ref: { tag: "9.9.9" }, insecure: true },
        },
      ]),
    )
    const { code, out, err } = await project.supaflux(["charts", "pull"])
    expect([code, out]).toEqual([1, ""])
    expect(err).toContain("FAILED  cache 9.9.9: ")
    expect(project.list("cache")).toEqual([])
  })
})
