import { stage, type Stage } from "./stage.ts"

/** A volume for the claim, made for it alone. Nothing is ever stored: the path need not exist. */
const volume = `
apiVersion: v1
kind: PersistentVolume
metadata:
  name: {{ printf "played-%s" .metadata.uid | Quote }}
spec:
  accessModes: {{ YAML .spec.accessModes 2 }}
  capacity: {{ YAML .spec.resources.requests 2 }}
  storageClassName: {{ .spec.storageClassName | Quote }}
  persistentVolumeReclaimPolicy: Delete
  hostPath:
    path: {{ printf "/tmp/supaflux-played-%s" .metadata.uid | Quote }}
  claimRef:
    apiVersion: v1
    kind: PersistentVolumeClaim
    namespace: {{ .metadata.namespace | Quote }}
    name: {{ .metadata.name | Quote }}
    uid: {{ .metadata.uid | Quote }}
`

/** A claim gets its volume at once, as from a CSI driver. */
export const claimStages: readonly Stage[] = [
  stage(
    "claim-provisioned",
    { apiGroup: "v1", kind: "PersistentVolumeClaim" },
    [
      { key: ".spec.volumeName", operator: "DoesNotExist" },
      { key: ".spec.storageClassName", operator: "Exists" },
    ],
    [{ apply: { template: volume } }],
  ),
]
