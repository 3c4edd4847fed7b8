import { dirname, isAbsolute } from "node:path"
import { requireTool, type Skippable } from "@supaflux/testing"
import { temporaryProject, type TemporaryProject } from "./temporary-project.ts"

/** A project with a chart of its own, and how to run the command with the real helm in it. */
export interface ChartProject extends TemporaryProject {
  /** How to call helm. */
  readonly helm: string
}

const crds = { crds: "CreateReplace" }

/** An environment with one HelmRelease and the objects that stand beside it. */
export function releaseEnvironment(spec: object, beside: readonly object[] = []): string {
  return `const namespace = { apiVersion: "v1", kind: "Namespace", metadata: { name: "app" } }
const release = {
  apiVersion: "helm.toolkit.fluxcd.io/v2",
  kind: "HelmRelease",
  metadata: { name: "cache" },
  spec: ${JSON.stringify({ interval: "1h", install: crds, upgrade: crds, ...spec })},
}
const beside = ${JSON.stringify(beside)}
const kinds = [
  ["helm.toolkit.fluxcd.io", "HelmRelease"],
  ["source.toolkit.fluxcd.io", "HelmRepository"],
  ["source.toolkit.fluxcd.io", "OCIRepository"],
]
export default {
  name: "test",
  provides: {
    crds: kinds.map(([group, kind]) => ({ group, kind, scope: "Namespaced" })),
    objects: [{ apiVersion: "source.toolkit.fluxcd.io/v1", kind: "GitRepository", metadata: { name: "here", namespace: "app" } }],
  },
  components: [
    { name: "app", namespace: "app", resources: { release, ...beside } },
    { name: "namespaces", resources: { app: namespace } },
  ],
}
`
}

/** The reference to the chart in the project itself. */
export const ownChart = {
  chart: { spec: { chart: "./charts/cache", sourceRef: { kind: "GitRepository", name: "here" } } },
}

/** The files of a small chart: a ConfigMap that some of its values reach. */
export const chartFiles: Readonly<Record<string, string>> = {
  "charts/cache/Chart.yaml": "apiVersion: v2\nname: cache\nversion: 1.2.3\n",
  "charts/cache/values.yaml":
    'size: 1\nhost: ""\nmetrics:\n  enabled: false\n  port: 9090\nmode: one\nexisting: ""\n',
  "charts/cache/crds/caches.yaml":
    "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: caches.example.com\nspec:\n  group: example.com\n  scope: Namespaced\n  names: { kind: Cache, plural: caches }\n  versions: []\n",
  "charts/cache/templates/settings.yaml": `apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}
data:
  size: {{ .Values.size | quote }}
  host: {{ .Values.host | quote }}
  {{- if .Values.metrics.enabled }}
  port: {{ .Values.metrics.port | quote }}
  {{- end }}
  {{- if .Values.existing }}
  existing: "yes"
  {{- end }}
`,
}

/**
 * A project that has its own cache, and helm on its PATH. Without helm the test is skipped, in CI it
 * fails.
 */
export function chartProject(
  context: Skippable,
  files: Readonly<Record<string, string>>,
): ChartProject {
  const helm = requireTool(context, "helm")
  const project = temporaryProject(files)
  const path = isAbsolute(helm)
    ? `${dirname(helm)}:${process.env["PATH"] ?? ""}`
    : (process.env["PATH"] ?? "")
  return {
    ...project,
    helm,
    supaflux: (args, env = {}) =>
      project.supaflux(args, { PATH: path, SUPAFLUX_CACHE: `${project.root}/cache`, ...env }),
  }
}
