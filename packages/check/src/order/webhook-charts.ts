import type { GraphNode } from "../graph/graph-node.ts"
import { specOf, type HelmReleaseSpec } from "./flux-specs.ts"

/** What a chart's webhooks admit, and refuse while they are not there. */
interface WebhookChart {
  /** API groups all of whose kinds they admit. */
  readonly groups: readonly string[]
  /** Other kinds, as `group/Kind`. */
  readonly kinds: (values: Readonly<Record<string, unknown>>) => readonly string[]
}

const none = (): readonly string[] => []

/**
 * Charts with webhooks whose `failurePolicy` is `Fail` from the start, by the name of the chart. That
 * of istiod is `Ignore` until istiod itself can answer.
 * @see https://github.com/cert-manager/cert-manager/blob/master/deploy/charts/cert-manager/templates/webhook-validating-webhook.yaml
 * @see https://github.com/external-secrets/external-secrets/blob/main/deploy/charts/external-secrets/templates/validatingwebhook.yaml
 * @see https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/helm/aws-load-balancer-controller/templates/webhook.yaml
 * @see https://github.com/istio/istio/blob/master/manifests/charts/istio-control/istio-discovery/templates/validatingwebhookconfiguration.yaml
 */
export const webhookCharts: Readonly<Record<string, WebhookChart>> = {
  "cert-manager": { groups: ["cert-manager.io", "acme.cert-manager.io"], kinds: none },
  "external-secrets": {
    groups: [],
    kinds: () =>
      ["SecretStore", "ClusterSecretStore", "ExternalSecret"].map(
        (kind) => `external-secrets.io/${kind}`,
      ),
  },
  "aws-load-balancer-controller": {
    groups: ["elbv2.k8s.aws"],
    kinds: ({ enableServiceMutatorWebhook }) =>
      enableServiceMutatorWebhook === false
        ? ["networking.k8s.io/Ingress"]
        : ["networking.k8s.io/Ingress", "/Service"],
  },
}

/** The name of the chart that a HelmRelease installs, as far as it and its source say it. */
export function chartName(
  release: GraphNode,
  find: (kind: string, namespace: string | undefined, name: string) => GraphNode | undefined,
): string | undefined {
  const { chart, chartRef } = specOf<HelmReleaseSpec>(release)
  const named = chart?.spec?.chart
  if (named !== undefined) return named.split("/").at(-1)
  if (chartRef === undefined) return undefined
  const { kind, name, namespace = release.namespace } = chartRef
  const { url } = specOf<{ url: string }>(find(kind, namespace, name))
  return url?.split("/").at(-1)
}
