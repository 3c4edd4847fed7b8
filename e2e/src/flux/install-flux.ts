import { applyAll } from "../apiserver/apply-all.ts"
import { refusals } from "../apiserver/refusals.ts"
import type { ControlPlane } from "../cluster/control-plane.ts"
import type { Resource } from "../cluster/resource.ts"

/** Flux's controllers that run in the proof. */
export const controllers = [
  "source-controller",
  "kustomize-controller",
  "helm-controller",
  "notification-controller",
] as const

const namespace = "flux-system"
const rbac = "rbac.authorization.k8s.io"
const labels = { "app.kubernetes.io/part-of": "flux" }
const account = (name: string): Resource => ({
  apiVersion: "v1",
  kind: "ServiceAccount",
  metadata: { name, namespace },
})
const binding = (name: string, role: string, accounts: readonly string[]): Resource => ({
  apiVersion: `${rbac}/v1`,
  kind: "ClusterRoleBinding",
  metadata: { name, labels },
  roleRef: { apiGroup: rbac, kind: "ClusterRole", name: role },
  subjects: accounts.map((name) => ({ kind: "ServiceAccount", name, namespace })),
})

const all = ["*"]
/** What every controller may do. */
const role: Resource = {
  apiVersion: `${rbac}/v1`,
  kind: "ClusterRole",
  metadata: { name: "crd-controller-flux-system", labels },
  rules: [
    ...["source", "kustomize", "helm", "notification"].map((group) => ({
      apiGroups: [`${group}.toolkit.fluxcd.io`],
      resources: all,
      verbs: all,
    })),
    {
      apiGroups: [""],
      resources: ["namespaces", "secrets", "configmaps", "serviceaccounts"],
      verbs: ["get", "list", "watch"],
    },
    { apiGroups: [""], resources: ["events"], verbs: ["create", "patch"] },
    {
      apiGroups: [""],
      resources: ["configmaps"],
      verbs: ["get", "list", "watch", "create", "update", "patch", "delete"],
    },
    { apiGroups: [""], resources: ["serviceaccounts/token"], verbs: ["create"] },
    { apiGroups: ["coordination.k8s.io"], resources: ["leases"], verbs: all },
  ],
}

/**
 * What `flux install` puts into the cluster beside the definitions and the controllers themselves: the namespace, the
 * ServiceAccounts and their rights. The controllers run outside of the cluster, each with the token of its account.
 *
 * @returns a kubeconfig by controller
 */
export async function installFlux(
  server: ControlPlane,
): Promise<Readonly<Record<(typeof controllers)[number], string>>> {
  const refused = refusals(
    await applyAll(server.client, [
      { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace, labels } },
      ...controllers.map(account),
      role,
      binding("crd-controller-flux-system", "crd-controller-flux-system", controllers),
      binding("cluster-reconciler-flux-system", "cluster-admin", [
        "kustomize-controller",
        "helm-controller",
      ]),
    ]),
  )
  if (refused.length > 0) throw new Error(refused.join("\n"))
  const kubeconfigs = await Promise.all(
    controllers.map(async (name) => {
      const { status, body } = await server.client.request({
        method: "POST",
        path: `/api/v1/namespaces/${namespace}/serviceaccounts/${name}/token`,
        body: { apiVersion: "authentication.k8s.io/v1", kind: "TokenRequest", spec: {} },
      })
      if (status !== 201) throw new Error(`no token for ${name}: ${JSON.stringify(body)}`)
      const { token } = (body as { status: { token: string } }).status
      return [name, server.kubeconfigFor(name, token)] as const
    }),
  )
  return Object.fromEntries(kubeconfigs) as Record<(typeof controllers)[number], string>
}
