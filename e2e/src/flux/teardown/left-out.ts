/** Programs of the plan that can't be had here, and what their commands are about. */
const outside: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /^(export |aws )/, reason: "AWS" },
  {
    pattern: /^velero |deployment velero\b|\.velero\.io\b/,
    reason: "Velero, whose chart is suspended",
  },
  { pattern: /^dig /, reason: "public DNS, which nothing here changes" },
  { pattern: /^for zone in .*cloudflare/, reason: "Cloudflare" },
  {
    pattern: /targetgroupbindings/,
    reason: "the load balancer controller, whose chart is suspended",
  },
  {
    pattern: /clickhouse\.altinity\.com|operator\.victoriametrics\.com/,
    reason: "what other operators hold, whose charts are suspended",
  },
  { pattern: /kubectl config view/, reason: "the name of the cluster in the user's kubeconfig" },
  { pattern: /^flux get /, reason: "Flux's own program; every Kustomization was ready" },
]

/** Why a command of the plan is left out here; undefined when it is run. */
export function leftOut(command: string): string | undefined {
  return outside.find(({ pattern }) => pattern.test(command))?.reason
}
