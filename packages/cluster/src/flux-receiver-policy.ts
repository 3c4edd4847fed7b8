import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import type { NamespaceRule } from "./namespace-network.ts"
import { networkRuleSpec } from "./network-rule-spec.ts"

/** The pods that answer webhooks for Flux, for those who may call them. */
export const fluxReceiver: NamespaceRule = {
  namespaces: ["flux-system"],
  pods: { app: "notification-controller" },
  ports: [9292],
}

/**
 * Lets the pods of one namespace call Flux's webhook receiver. All else in `flux-system` is Flux's
 * own: `flux bootstrap` brings its policies.
 */
export function fluxReceiverPolicy(from: string): INetworkPolicy {
  const { pods = {}, ports: open } = fluxReceiver
  const rule = { namespaces: [from], ports: open }
  const { peers, ports } = networkRuleSpec(rule, "The receiver of Flux")
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "allow-receiver", namespace: "flux-system" },
    spec: {
      podSelector: { matchLabels: { ...pods } },
      policyTypes: ["Ingress"],
      ingress: [{ from: peers, ports }],
    },
  }
}
