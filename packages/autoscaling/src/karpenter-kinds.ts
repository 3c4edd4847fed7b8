import type { CustomKind, Health, Model } from "@supaflux/core"
import { inOlderWords } from "./in-older-words.ts"

/** The generation is compared, or a changed resource would be ready before it was looked at. */
const ready: Health = {
  current:
    "status.conditions.exists(c, c.type == 'Ready' && c.status == 'True'" +
    " && c.observedGeneration == metadata.generation)",
}

function lenient(model: Model): Model {
  return {
    prototype: {
      validate(): void {
        model.prototype.validate.call(inOlderWords(this) as Model["prototype"])
      },
    },
  }
}

/**
 * The kinds that Karpenter's charts install, all of them for the whole cluster but CapacityBuffer.
 * @see https://karpenter.sh/docs/concepts/
 */
export const karpenterKinds: readonly CustomKind[] = [
  { group: "autoscaling.x-k8s.io", kind: "CapacityBuffer", scope: "Namespaced" },
  {
    group: "karpenter.k8s.aws",
    kind: "EC2NodeClass",
    scope: "Cluster",
    health: ready,
    fields: [
      "role",
      "instanceProfile",
      "amiSelectorTerms",
      "subnetSelectorTerms",
      "securityGroupSelectorTerms",
    ],
    model: async () =>
      (await import("@kubernetes-models/karpenter/karpenter.k8s.aws/v1/EC2NodeClass")).EC2NodeClass,
  },
  {
    group: "karpenter.sh",
    kind: "NodeClaim",
    scope: "Cluster",
    model: async () =>
      lenient((await import("@kubernetes-models/karpenter/karpenter.sh/v1/NodeClaim")).NodeClaim),
  },
  {
    group: "karpenter.sh",
    kind: "NodeOverlay",
    scope: "Cluster",
    model: async () =>
      lenient(
        (await import("@kubernetes-models/karpenter/karpenter.sh/v1alpha1/NodeOverlay"))
          .NodeOverlay,
      ),
  },
  {
    group: "karpenter.sh",
    kind: "NodePool",
    scope: "Cluster",
    health: ready,
    fields: ["weight", "limits", "disruption", "template"],
    model: async () =>
      lenient((await import("@kubernetes-models/karpenter/karpenter.sh/v1/NodePool")).NodePool),
  },
]
