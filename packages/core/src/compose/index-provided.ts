import type { Component } from "../component.ts"
import type { CustomKind } from "../custom-kind.ts"
import type { Environment } from "../environment.ts"
import type { Finding } from "../finding.ts"
import { kindIndex, kindName, type KindIndex, type KnownKind } from "../kind-index.ts"
import type { Provides } from "../provides.ts"
import type { Resource } from "../resource.ts"
import { declaredKind } from "./declared-kind.ts"

/** What exists in the cluster, and which component brings it. */
export interface Provided {
  readonly kinds: KindIndex
  readonly namespaces: ReadonlyMap<string, string | undefined>
}

/** Namespaces of every Kubernetes cluster. */
const builtinNamespaces = ["default", "kube-node-lease", "kube-public", "kube-system"]

/** What is being collected. */
interface Collector {
  readonly addKind: (custom: CustomKind, component?: string) => void
  readonly addNamespace: (name: string, component?: string) => void
  readonly add: (provides: Provides | undefined, component?: string) => void
}

function collector(
  environment: string,
  kinds: Map<string, KnownKind>,
  namespaces: Map<string, string | undefined>,
  findings: Finding[],
): Collector {
  const addKind: Collector["addKind"] = (custom, component) => {
    const name = kindName(custom.group, custom.kind)
    const known = kinds.get(name)
    if (known === undefined) {
      const { scope } = custom
      kinds.set(name, { scope, custom, ...(component === undefined ? {} : { component }) })
    } else if (component !== undefined && component !== known.component) {
      findings.push({
        severity: "error",
        code: "CRD_DUPLICATE",
        message: `the definition of ${name} is provided by ${owner(known.component)} already`,
        where: { environment, component },
        hint: "let one component own it: two owners overwrite each other",
      })
    }
  }
  const addNamespace: Collector["addNamespace"] = (name, component) => {
    if (!namespaces.has(name)) namespaces.set(name, component)
    else if (component !== undefined && component !== namespaces.get(name)) {
      findings.push({
        severity: "error",
        code: "NAMESPACE_DUPLICATE",
        message: `namespace ${name} is declared by ${owner(namespaces.get(name))} already`,
        where: { environment, component },
        hint: "declare it once: two owners overwrite each other's labels",
      })
    }
  }
  const add: Collector["add"] = (provides, component) => {
    for (const kind of provides?.crds ?? []) addKind(kind, component)
    for (const namespace of provides?.namespaces ?? []) addNamespace(namespace, component)
  }
  return { addKind, addNamespace, add }
}

function isNamespace(resource: Resource): boolean {
  return resource.apiVersion === "v1" && resource.kind === "Namespace"
}

/** Collects the kinds and namespaces that the cluster, the delivery engine and the components bring. */
export function indexProvided(
  environment: Environment,
  components: readonly Component[],
  findings: Finding[],
): Provided {
  const kinds = new Map<string, KnownKind>()
  const namespaces = new Map<string, string | undefined>()
  const collect = collector(environment.name, kinds, namespaces, findings)

  for (const name of builtinNamespaces) collect.addNamespace(name)
  collect.add(environment.provides)
  collect.add(environment.delivery?.provides)
  for (const { name, provides, resources } of components) {
    collect.add(provides, name)
    for (const resource of Object.values(resources)) {
      const kind = declaredKind(resource)
      if (kind !== undefined) collect.addKind(kind, name)
      const namespace = resource.metadata?.name
      if (isNamespace(resource) && namespace !== undefined) collect.addNamespace(namespace, name)
    }
  }
  return { kinds: kindIndex(kinds), namespaces }
}

function owner(component: string | undefined): string {
  return component === undefined ? "the cluster" : `component "${component}"`
}
