import { stage, type Stage } from "./stage.ts"

const ready = `
{{ $now := Now }}
conditions:
{{ range NodeConditions }}
- type: {{ .type | Quote }}
  status: {{ .status | Quote }}
  reason: {{ .reason | Quote }}
  message: {{ .message | Quote }}
  lastHeartbeatTime: {{ $now | Quote }}
  lastTransitionTime: {{ $now | Quote }}
{{ end }}
phase: Running
`

/** A node is ready at once; its lease, which kwok renews, keeps it so. */
export const nodeStages: readonly Stage[] = [
  stage(
    "node-ready",
    { apiGroup: "v1", kind: "Node" },
    [
      {
        key: '.status.conditions.[] | select( .type == "Ready" ) | .status',
        operator: "NotIn",
        values: ["True"],
      },
    ],
    [{ patch: { subresource: "status", root: "status", template: ready } }],
  ),
]
