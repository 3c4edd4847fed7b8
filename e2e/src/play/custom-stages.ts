import { stage, type Requirement, type Stage } from "./stage.ts"

/** A custom kind whose controller does not run here, and the status that it would give. */
interface PlayedKind {
  readonly apiGroup: string
  readonly kind: string
  /** Template of the status. */
  readonly status: string
  /** jq query; the status is there, and of this generation, when one of its results is `true`. */
  readonly done: string
  /** Further requirements of what is played. */
  readonly only?: readonly Requirement[]
  /** Steps before the status. */
  readonly before?: readonly unknown[]
}

const condition = (type: string): string => `
- type: ${type}
  status: "True"
  reason: Played
  message: played by e2e
  observedGeneration: {{ .metadata.generation }}
  lastTransitionTime: {{ Now | Quote }}`

const conditions = (...types: readonly string[]): string =>
  `conditions:${types.map(condition).join("")}\nobservedGeneration: {{ .metadata.generation }}\n`

const current = (type: string): string =>
  `.metadata.generation as $g | .status.conditions[]? | select(.type == "${type}") | .observedGeneration == $g`

const ready = (apiGroup: string, kind: string, more: Partial<PlayedKind> = {}): PlayedKind => ({
  apiGroup,
  kind,
  status: conditions("Ready"),
  done: current("Ready"),
  ...more,
})

const suspended: readonly Requirement[] = [
  { key: ".spec.suspend", operator: "In", values: ["true"] },
]

/**
 * What External Secrets would have made: each key that is asked for, or that the template makes of them, with a value
 * that says so.
 */
const secret = `
apiVersion: v1
kind: Secret
metadata:
  name: {{ .spec.target.name | Quote }}
  namespace: {{ .metadata.namespace | Quote }}
  ownerReferences:
  - apiVersion: external-secrets.io/v1
    kind: ExternalSecret
    name: {{ .metadata.name | Quote }}
    uid: {{ .metadata.uid | Quote }}
{{ $template := .spec.target.template }}
{{ if and $template $template.metadata }}
  labels: {{ YAML $template.metadata.labels 2 }}
{{ end }}
stringData:
{{ if and $template $template.data }}
{{ range $key, $_ := $template.data }}
  {{ $key | Quote }}: played
{{ end }}
{{ else }}
{{ range .spec.data }}
  {{ .secretKey | Quote }}: played
{{ end }}
{{ end }}
`

const parents = `
parents:
{{ $generation := .metadata.generation }}
{{ range .spec.parentRefs }}
- controllerName: supaflux.dev/e2e
  parentRef: {{ YAML . 2 }}
  conditions:
  - type: Accepted
    status: "True"
    reason: Accepted
    message: played by e2e
    observedGeneration: {{ $generation }}
    lastTransitionTime: {{ Now | Quote }}
  - type: ResolvedRefs
    status: "True"
    reason: ResolvedRefs
    message: played by e2e
    observedGeneration: {{ $generation }}
    lastTransitionTime: {{ Now | Quote }}
{{ end }}
`

/** Conditions of stores know no generation. */
const store: Partial<PlayedKind> = {
  status: `conditions:${condition("Ready").replace(/\n {2}observedGeneration.*/, "")}\n`,
  done: '.status.conditions[]? | select(.type == "Ready") | .status == "True"',
}

const played: readonly PlayedKind[] = [
  ready("helm.toolkit.fluxcd.io/v2", "HelmRelease", { only: suspended }),
  ready("source.toolkit.fluxcd.io/v1", "OCIRepository", { only: suspended }),
  ready("source.toolkit.fluxcd.io/v1", "HelmRepository", { only: suspended }),
  ready("external-secrets.io/v1", "ClusterSecretStore", store),
  ready("external-secrets.io/v1", "SecretStore", store),
  ready("external-secrets.io/v1", "ExternalSecret", {
    before: [{ apply: { template: secret } }],
    status: `
conditions:${condition("Ready").replace(/\n {2}observedGeneration.*/, "")}
syncedResourceVersion: {{ printf "%v-played" .metadata.generation | Quote }}
`,
    done: '.metadata.generation as $g | .status.syncedResourceVersion == "\\($g)-played"',
  }),
  ready("cert-manager.io/v1", "ClusterIssuer", { status: issuerStatus() }),
  ready("cert-manager.io/v1", "Issuer", { status: issuerStatus() }),
  ready("cert-manager.io/v1", "Certificate", { status: issuerStatus() }),
  ready("karpenter.sh/v1", "NodePool", { status: issuerStatus() }),
  ready("karpenter.k8s.aws/v1", "EC2NodeClass", { status: issuerStatus() }),
  {
    apiGroup: "security.istio.io/v1",
    kind: "AuthorizationPolicy",
    status: `conditions:${condition("ZtunnelAccepted")}\n`,
    done: '.status.conditions[]? | select(.type == "ZtunnelAccepted") | .status == "True"',
  },
  {
    apiGroup: "gateway.networking.k8s.io/v1",
    kind: "Gateway",
    status: `conditions:${condition("Accepted")}${condition("Programmed")}
addresses:
- type: IPAddress
  value: 192.0.2.1
`,
    done: current("Programmed"),
  },
  {
    apiGroup: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    status: parents,
    done:
      ".metadata.generation as $g | .status.parents[]?.conditions[]? | " +
      'select(.type == "Accepted") | .observedGeneration == $g',
  },
]

/** The condition alone: these kinds have no `status.observedGeneration`. */
function issuerStatus(): string {
  return `conditions:${condition("Ready")}\n`
}

/**
 * Stages for the custom kinds of production whose controllers come from charts that can't be had here. Each gets the
 * status that means "done", for the generation that it has: the order of Flux is then exercised to its end.
 */
export const customStages: readonly Stage[] = played.map(
  ({ apiGroup, kind, status, done, only = [], before = [] }) =>
    stage(
      `${kind.toLowerCase()}-done`,
      { apiGroup, kind },
      [...only, { key: done, operator: "NotIn", values: ["true"] }],
      [
        ...before,
        { patch: { subresource: "status", root: "status", template: status, type: "merge" } },
      ],
    ),
)
