import type { Component, ComponentOptions, PriorityClassHandle, Resource } from "@supaflux/core"
import type { IPriorityClass } from "kubernetes-models/scheduling.k8s.io/v1/PriorityClass"
import type { INamespace } from "kubernetes-models/v1/Namespace"
import type { IResourceQuota } from "kubernetes-models/v1/ResourceQuota"
import { namespace, type NamespaceDefinition } from "./namespace.ts"
import { priorityClass, type PriorityClassDefinition } from "./priority-class.ts"
import { resourceQuota } from "./resource-quota.ts"

/** Options of {@link namespaces}. */
export interface NamespacesOptions<
  Namespace extends string = string,
  PriorityClass extends string = string,
> extends ComponentOptions {
  /** The namespaces by name. */
  readonly namespaces: Readonly<Record<Namespace, NamespaceDefinition>>
  /** The priority classes by name. @default {} */
  readonly priorityClasses?: Readonly<Record<PriorityClass, PriorityClassDefinition>>
}

/** The resources of {@link namespaces}: each role ends in the name that the options gave. */
export type NamespacesResources<Namespace extends string, PriorityClass extends string> = {
  readonly [Name in Namespace as `namespace-${Name}`]: INamespace
} & {
  /** Present for the namespaces that declare one. */
  readonly [Name in Namespace as `resource-quota-${Name}`]?: IResourceQuota
} & {
  readonly [Name in PriorityClass as `priority-class-${Name}`]: IPriorityClass
}

/** The component that {@link namespaces} makes. */
export interface NamespacesComponent<
  Namespace extends string = string,
  PriorityClass extends string = string,
> extends Component<NamespacesResources<Namespace, PriorityClass>> {
  /** The name of a namespace, for the options of other builders; one that is not declared does not compile. */
  readonly namespaceName: <Name extends Namespace>(name: Name) => Name
  /** A priority class for pods; one that is not declared does not compile. */
  readonly priorityClass: (name: PriorityClass) => PriorityClassHandle
}

const component = "namespaces"

/**
 * The namespaces of an environment, with the security that each enforces, and its priority classes:
 * what is there before anything else.
 *
 * @throws {Error} when Kubernetes reserves a name, or refuses a priority
 * @example
 * const cluster = namespaces({
 *   namespaces: { supabase: { podSecurity: "baseline", mesh: true } },
 *   priorityClasses: { platform: { value: 1_000_000, description: "What the others need to run." } },
 * })
 * externalSecrets({ priorityClass: cluster.priorityClass("platform") })
 */
export function namespaces<Namespace extends string, PriorityClass extends string = never>(
  options: NamespacesOptions<Namespace, PriorityClass>,
): NamespacesComponent<Namespace, PriorityClass> {
  const { dependsOn = [] } = options
  const declared = Object.entries<NamespaceDefinition>(options.namespaces)
  const priorities = Object.entries<PriorityClassDefinition>(options.priorityClasses ?? {})
  const resources: Record<string, Resource> = {}
  for (const [name, definition] of declared) {
    resources[`namespace-${name}`] = namespace(name, definition)
    if (definition.resourceQuota !== undefined) {
      resources[`resource-quota-${name}`] = resourceQuota(name, definition.resourceQuota)
    }
  }
  for (const [name, definition] of priorities) {
    resources[`priority-class-${name}`] = priorityClass(name, definition)
  }
  return {
    name: component,
    dependsOn,
    resources: resources as NamespacesResources<Namespace, PriorityClass>,
    namespaceName: (name) => name,
    priorityClass: (name) => ({
      handle: "priority-class",
      component,
      label: `priority class ${name}`,
      name,
    }),
  }
}
