export {
  awsLoadBalancerController,
  type AwsLoadBalancerController,
  type AwsLoadBalancerControllerOptions,
} from "./aws-load-balancer-controller.ts"
export { eksAddons, type EksAddons } from "./eks-addons.ts"
export type {
  AddressRule,
  NamespaceNetwork,
  NamespaceRule,
  NetworkPort,
  NetworkRule,
} from "./namespace-network.ts"
export type { NamespaceDefinition, PodSecurityLevel } from "./namespace.ts"
export {
  namespaces,
  type NamespacesComponent,
  type NamespacesOptions,
  type NamespacesResources,
} from "./namespaces.ts"
export {
  platformNetwork,
  type PlatformNetwork,
  type PlatformNetworkOptions,
} from "./platform-network.ts"
export type { PriorityClassDefinition } from "./priority-class.ts"
export {
  storage,
  type ReclaimPolicy,
  type Storage,
  type StorageOptions,
  type StorageResources,
} from "./storage.ts"
export { versions } from "./versions.ts"
