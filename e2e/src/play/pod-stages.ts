import { stage, type Requirement, type Stage } from "./stage.ts"

const pod = { apiGroup: "v1", kind: "Pod" }
const scheduled: readonly Requirement[] = [
  { key: ".spec.nodeName", operator: "Exists" },
  { key: ".status.phase", operator: "In", values: ["Pending"] },
]

const condition = (type: string, status: string): string =>
  `- {type: ${type}, status: "${status}", lastTransitionTime: {{ $now | Quote }}}`

const head = `
{{ $now := Now }}
startTime: {{ $now | Quote }}
{{ with PodIPsWith .spec.nodeName ( or .spec.hostNetwork false ) ( or .metadata.uid "" ) ( or .metadata.name "" ) ( or .metadata.namespace "" ) }}
podIP: {{ index . 0 | Quote }}
podIPs:
{{ range . }}
- ip: {{ . | Quote }}
{{ end }}
{{ end }}
`

const ended = (restarts: boolean): string => `
- name: {{ .name | Quote }}
  image: {{ .image | Quote }}
  imageID: ""
  restartCount: 0
  ready: ${restarts}
  state:
    ${
      restarts
        ? "running: {startedAt: {{ $now | Quote }}}"
        : "terminated: {exitCode: 0, reason: Completed, startedAt: {{ $now | Quote }}, finishedAt: {{ $now | Quote }}}"
    }
`

const running = `${head}
phase: Running
conditions:
${["Initialized", "Ready", "ContainersReady", "PodScheduled"].map((type) => condition(type, "True")).join("\n")}
containerStatuses:
{{ range .spec.containers }}
${ended(true)}
{{ end }}
initContainerStatuses:
{{ range .spec.initContainers }}
${ended(false)}
{{ end }}
`

const succeeded = `${head}
phase: Succeeded
conditions:
${condition("Initialized", "True")}
${condition("PodScheduled", "True")}
${condition("Ready", "False")}
${condition("ContainersReady", "False")}
containerStatuses:
{{ range .spec.containers }}
${ended(false)}
{{ end }}
initContainerStatuses:
{{ range .spec.initContainers }}
${ended(false)}
{{ end }}
`

const patch = (template: string): unknown => ({
  patch: { subresource: "status", root: "status", template },
})

/**
 * A pod that is restarted always runs and is ready; any other one (a Job's, a test of a chart) ends well. One that
 * is deleted is gone at once.
 */
export const podStages: readonly Stage[] = [
  stage(
    "pod-runs",
    pod,
    [...scheduled, { key: ".spec.restartPolicy", operator: "In", values: ["Always"] }],
    [patch(running)],
  ),
  stage(
    "pod-succeeds",
    pod,
    [...scheduled, { key: ".spec.restartPolicy", operator: "NotIn", values: ["Always"] }],
    [patch(succeeded)],
  ),
  {
    apiVersion: "kwok.x-k8s.io/v1alpha1",
    kind: "Stage",
    metadata: { name: "pod-deleted" },
    spec: {
      resourceRef: pod,
      selector: { matchExpressions: [{ key: ".metadata.deletionTimestamp", operator: "Exists" }] },
      steps: [{ finalizers: { empty: true } }, { delete: true }],
    },
  },
]
