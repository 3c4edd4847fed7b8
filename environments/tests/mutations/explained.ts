import type { Explanation } from "./explanation.ts"
import { explainedMesh as mesh } from "./explained-mesh.ts"
import { explainedOrder as order } from "./explained-order.ts"

/** Why some strings that are the name of an object name no object. */
const names = "Any string that is a name"

/**
 * Defects that survive, with the reason. One that survives without a reason fails the run, and so does
 * a reason that no survivor needs any more.
 */
export const explained: readonly Explanation[] = [
  {
    sort: "Key that nothing reads",
    label: /^ExternalSecret flux-system\//,
    reason: "Who runs in flux-system is known to bootstrap alone: any pod there may read it.",
  },
  {
    sort: "Key that nothing reads",
    label: /^ExternalSecret monitoring\/(?:alerts-channel|pager)$/,
    reason: "Alertmanager mounts the Secret as a whole: its configuration names files, not keys.",
  },
  {
    sort: "Port that a monitor scrapes",
    label: /^PodMonitor monitoring\/flux at/,
    reason: "Bootstrap brings the pods of Flux: no manifest shows their ports.",
  },
  {
    sort: "Port that a monitor scrapes",
    label: /^PodMonitor monitoring\/istio-gateways at/,
    reason: "istiod makes the pods of a Gateway: no manifest shows their ports.",
  },
  {
    sort: names,
    label: / in PodMonitor monitoring\/istio-gateways at .*port$/,
    reason: "istiod makes the pods of a Gateway: no manifest shows their ports.",
  },
  ...order,
  ...mesh,
  {
    sort: "Left out of every backup",
    label: /^Prometheus [\w-]+\/mutant: other labels$/,
    reason: "What labels the claims of an operator have is known to the operator.",
  },
  { sort: names, label: / at spec\.releaseName$/, reason: "A release may have any name." },
  {
    sort: names,
    label: / at spec\.chart\.spec\.chart$/,
    reason: "What a repository holds is known to `supaflux charts pull` alone.",
  },
  {
    sort: names,
    label: / at spec\.template\.spec\.\w+\.\d+\.env\.\d+\.value$/,
    reason: "What a program makes of a variable is its own affair.",
  },
  {
    sort: names,
    label: / in PrometheusRule .* at spec\.groups\.\d+\.name$/,
    reason: "A group of alerts may have any name.",
  },
  {
    sort: names,
    label: / in Role .* at rules\.\d+\.resourceNames\.\d+$/,
    reason: "A role may name what a program makes later.",
  },
  {
    sort: names,
    label: /^storage in Deployment supabase\/supabase-storage at .*containers\.0\.name$/,
    reason: "A container may have any name.",
  },
  {
    sort: names,
    label: /^storage in Pod supabase\/supabase-test-storage at .*command\.2$/,
    reason: "An argument of a command is text.",
  },
  {
    sort: names,
    label: /^gp3 in StorageClass gp3 at parameters\.type$|^gp3 in EC2NodeClass .*volumeType$/,
    reason: "The type of an EBS volume is a word of AWS.",
  },
  {
    sort: names,
    label: /^(?:on-demand|spot) in NodePool /,
    reason: "The capacity of nodes is a word of Karpenter; the pools are named after it.",
  },
  {
    sort: names,
    label: /^metrics-server-ca in Certificate .* at spec\.commonName$/,
    reason: "The name within a certificate names no object.",
  },
  {
    sort: names,
    label: /^prometheus in Telemetry .* at spec\.metrics\.0\.providers\.0\.name$/,
    reason: "A provider of telemetry is an entry of istiod's configuration, which is text.",
  },
]
