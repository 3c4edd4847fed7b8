import {
  type Component,
  type ComponentOptions,
  located,
  type PriorityClassHandle,
  type Resource,
} from "@supaflux/core"
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy"
import type { IPriorityClass } from "kubernetes-models/scheduling.k8s.io/v1/PriorityClass"
import type { INamespace } from "kubernetes-models/v1/Namespace"
import type { IResourceQuota } from "kubernetes-models/v1/ResourceQuota"
import { fluxReceiver, fluxReceiverPolicy } from "./flux-receiver-policy.ts"
import { namespace, type NamespaceDefinition } from "./namespace.ts"
import { networkPolicies } from "./network-policies.ts"
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
  /**
   * The namespace of the Gateway that a route leads from to Flux's webhook receiver: both sides let
   * its calls through.
   * @default none: the receiver is not routed, or its policies are Flux's own
   */
  readonly fluxReceiver?: { readonly from: NoInfer<Namespace> }
}

/** The resources of {@link namespaces}: each role ends in the name that the options gave. */
export type NamespacesResources<Namespace extends string, PriorityClass extends string> = {
  readonly [Name in Namespace as `namespace-${Name}`]: INamespace
} & {
  /** Present for the namespaces that declare one. */
  readonly [Name in Namespace as `resource-quota-${Name}`]?: IResourceQuota
} & {
  /** Present for the namespaces that declare their network, by the policy's name. */
  readonly [Role in `network-policy-${Namespace}/${string}`]: INetworkPolicy
} & {
  readonly "network-policy-flux-system/allow-receiver"?: INetworkPolicy
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

/** What one namespace consists of, by role. */
function namespaceResources(
  name: string,
  definition: NamespaceDefinition,
  receives: boolean,
): readonly [string, Resource][] {
  const { mesh = false, network, resourceQuota: quota } = definition
  const egress = receives ? { "flux-receiver": fluxReceiver, ...network?.egress } : network?.egress
  const policies =
    network === undefined
      ? []
      : networkPolicies(name, { ...network, ...(egress === undefined ? {} : { egress }) }, mesh)
  return [
    [`namespace-${name}`, namespace(name, definition)],
    ...(quota === undefined
      ? []
      : [[`resource-quota-${name}`, resourceQuota(name, quota)] satisfies [string, Resource]]),
    ...policies.map((policy): [string, Resource] => [
      `network-policy-${name}/${policy.metadata?.name ?? ""}`,
      policy,
    ]),
  ]
}

/**
 * The namespaces of an environment, with the security that each enforces and the traffic that each
 * lets through, and its priority classes: what is there before anything else.
 *
 * @throws {Error} when Kubernetes reserves a name, or refuses a priority or a rule of a network
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
  const { dependsOn = [], fluxReceiver: receiver } = options
  const declared = Object.entries<NamespaceDefinition>(options.namespaces)
  const priorities = Object.entries<PriorityClassDefinition>(options.priorityClasses ?? {})
  const resources: Record<string, Resource> = Object.fromEntries(
    declared.flatMap(([name, definition]) =>
      namespaceResources(name, definition, receiver?.from === name),
    ),
  )
  if (receiver !== undefined) {
    resources["network-policy-flux-system/allow-receiver"] = fluxReceiverPolicy(receiver.from)
  }
  for (const [name, definition] of priorities) {
    resources[`priority-class-${name}`] = priorityClass(name, definition)
  }
  return located({
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
  })
}
