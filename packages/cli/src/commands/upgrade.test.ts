import { expect, it } from "vitest"
import { temporaryProject } from "../test-support/temporary-project.ts"

/** An environment with a chart of each sort, a bundle of manifests, and images. */
function environment(name: string, certManager = "v1.21.1"): string {
  return `const source = (kind, name, spec) => ({
  apiVersion: "source.toolkit.fluxcd.io/v1", kind, metadata: { name, namespace: "apps" }, spec,
})
const release = (name, spec) => ({
  apiVersion: "helm.toolkit.fluxcd.io/v2", kind: "HelmRelease",
  metadata: { name, namespace: "apps" }, spec,
})
const flux = ["OCIRepository", "HelmRepository", "GitRepository"].map((kind) => ({
  group: "source.toolkit.fluxcd.io", kind, scope: "Namespaced",
}))
export default {
  name: "${name}",
  provides: {
    namespaces: ["apps"],
    crds: [...flux, { group: "helm.toolkit.fluxcd.io", kind: "HelmRelease", scope: "Namespaced" }],
  },
  components: [
    {
      name: "cert-manager",
      resources: {
        repository: source("OCIRepository", "cert-manager", {
          url: "oci://quay.io/jetstack/charts/cert-manager", ref: { tag: "${certManager}", digest: "sha256:0123456789abcdef" },
        }),
      },
    },
    {
      name: "external-dns",
      resources: {
        other: source("HelmRepository", "other", { url: "https://example.org/charts" }),
        repository: source("HelmRepository", "external-dns", { url: "https://example.com/charts" }),
        release: release("external-dns", {
          chart: { spec: { chart: "external-dns", version: "1.21.1", sourceRef: { kind: "HelmRepository", name: "external-dns" } } },
          values: { one: { image: "velero/plugin:v1.14.1" }, two: [{ image: "velero/plugin:v1.14.1" }] },
        }),
      },
    },
    {
      name: "backend",
      resources: {
        release: release("backend", {
          chart: { spec: { chart: "./charts/backend", sourceRef: { kind: "GitRepository", name: "flux-system" } } },
          values: { sidecar: { repository: "velero/plugin", tag: "v1.14.1" } },
        }),
      },
    },
    {
      name: "gateway-api",
      resources: {},
      delivery: { external: { path: "./config", source: source("GitRepository", "gateway-api", {
        url: "https://github.com/kubernetes-sigs/gateway-api", ref: { tag: "v1.6.1" },
      }) } },
    },
  ],
}
`
}

const versions = `export const versions = {
  // renovate: datasource=docker depName=quay.io/jetstack/charts/cert-manager
  certManager: "v1.21.1",
  // renovate: datasource=github-releases depName=kubernetes-sigs/gateway-api extractVersion=^v(?<version>.+)$
  gatewayApi: "1.6.1",
}
`
const files = {
  "environments/production.js": environment("production"),
  "packages/gateway/src/versions.ts": versions,
  "charts/backend/values.yaml": 'image:\n  repository: kong/kong\n  tag: "3.9.3"\n',
}

it("lists every pin with its version, where that is set, and who uses it", async () => {
  const { code, out, err } = await temporaryProject(files).supaflux(["upgrade", "--list"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out)
    .toBe(`CHART         VERSION                   FROM                                        PINNED IN                         COMPONENTS
cert-manager  v1.21.1@sha256:01234567…  oci://quay.io/jetstack/charts/cert-manager  packages/gateway/src/versions.ts  cert-manager
external-dns  1.21.1                    https://example.com/charts                  environments/production.js        external-dns

MANIFESTS    VERSION  FROM                                            PINNED IN                         COMPONENTS
gateway-api  v1.6.1   https://github.com/kubernetes-sigs/gateway-api  packages/gateway/src/versions.ts  gateway-api

IMAGE   VERSION  FROM           PINNED IN                   COMPONENTS
kong    3.9.3    kong/kong      charts/backend/values.yaml  backend
plugin  v1.14.1  velero/plugin  environments/production.js  external-dns, backend
`)
})

it("lists a pin that environments share once, and says whose the others are", async () => {
  const project = temporaryProject({
    ...files,
    "environments/staging.js": environment("staging", "v1.22.0"),
  })
  const { out } = await project.supaflux(["upgrade", "--list"])
  const lines = out.split("\n").map((line) => line.split(/ {2,}/))
  const usedBy = (name: string) =>
    lines.filter(([first]) => first === name).map((cells) => cells.slice(-2))
  expect(usedBy("cert-manager")).toEqual([
    ["packages/gateway/src/versions.ts", "cert-manager (production)"],
    ["environments/staging.js", "cert-manager (staging)"],
  ])
  expect(usedBy("gateway-api")).toEqual([["packages/gateway/src/versions.ts", "gateway-api"]])
})

it("prints the same as JSON, of the named environments alone", async () => {
  const project = temporaryProject({
    ...files,
    "environments/staging.js": environment("staging", "v1.22.0"),
  })
  const { code, out } = await project.supaflux(["upgrade", "--list", "--json", "staging"])
  expect(code).toBe(0)
  const pins = JSON.parse(out) as object[]
  expect(pins).toHaveLength(5)
  expect(pins[0]).toEqual({
    type: "chart",
    name: "cert-manager",
    source: "oci://quay.io/jetstack/charts/cert-manager",
    version: "v1.22.0",
    digest: "sha256:0123456789abcdef",
    pinnedIn: "environments/staging.js",
    usedBy: [{ environment: "staging", component: "cert-manager" }],
  })
})

it("names the npm package where the project only uses the packages", async () => {
  const { "packages/gateway/src/versions.ts": _own, ...consumer } = files
  const project = temporaryProject({
    ...consumer,
    "node_modules/@supaflux/gateway/dist/versions.js": versions,
  })
  const { out } = await project.supaflux(["upgrade", "--list"])
  expect(out).toMatch(/^cert-manager .* {2}@supaflux\/gateway {2,}cert-manager$/m)
})

it("prints its usage and exits 2 without --list", async () => {
  const { code, out, err } = await temporaryProject(files).supaflux(["upgrade"])
  expect({ code, out }).toEqual({ code: 2, out: "" })
  expect(err).toContain("Usage: supaflux upgrade [options] [environment...]")
})

it("exits 1 when an environment cannot be composed, and lists what there is", async () => {
  const after = (name: string): string =>
    `dependsOn: [{ handle: "x", component: "${name}", label: "x" }],`
  const cycle = environment("production")
    .replace('name: "external-dns",', `name: "external-dns", ${after("cert-manager")}`)
    .replace('name: "cert-manager",', `name: "cert-manager", ${after("external-dns")}`)
  const project = temporaryProject({ ...files, "environments/production.js": cycle })
  const { code, out, err } = await project.supaflux(["upgrade", "--list"])
  expect(code).toBe(1)
  expect(out).toContain("cert-manager")
  expect(err).toContain("error DEPENDENCY_CYCLE")
})
