import type { ObjectReference } from "../graph/object-reference.ts"
import { referenceKey } from "../graph/object-reference.ts"

const rbac = "rbac.authorization.k8s.io"

/** Names of what every cluster has, by group and kind; with its namespace before a slash. */
const names: readonly (readonly [group: string, kind: string, names: readonly string[]])[] = [
  ["scheduling.k8s.io", "PriorityClass", ["system-cluster-critical", "system-node-critical"]],
  [rbac, "ClusterRole", ["admin", "cluster-admin", "edit", "view"]],
  [rbac, "Role", ["kube-system/extension-apiserver-authentication-reader"]],
  ["", "ConfigMap", ["kube-system/extension-apiserver-authentication", "kube-system/coredns"]],
  ["", "Service", ["default/kubernetes", "kube-system/kube-dns"]],
  ["apps", "Deployment", ["kube-system/coredns"]],
]

const known = new Set(
  names.flatMap(([group, kind, list]) =>
    list.map((entry) => {
      const [name = "", namespace] = entry.split("/").reverse()
      return referenceKey({ group, kind, namespace, name })
    }),
  ),
)

/** What every namespace has from its first moment. */
const everyNamespace: Readonly<Record<string, string>> = {
  ServiceAccount: "default",
  ConfigMap: "kube-root-ca.crt",
}

/**
 * Whether every Kubernetes cluster has an object. What begins with `system:` is the API server's.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings
 */
export function isClusterObject(reference: ObjectReference): boolean {
  const { group, kind, name } = reference
  return (
    known.has(referenceKey(reference)) ||
    (group === "" && everyNamespace[kind] === name) ||
    (group === rbac && name.startsWith("system:")) ||
    (group === "" && kind === "ServiceAccount" && isControllerAccount(reference))
  )
}

/** The accounts of the controllers of `kube-controller-manager`. */
function isControllerAccount({ namespace, name }: ObjectReference): boolean {
  return namespace === "kube-system" && name.endsWith("-controller")
}
