export type { NamespaceDefinition, PodSecurityLevel } from "./namespace.ts"
export {
  namespaces,
  type NamespacesComponent,
  type NamespacesOptions,
  type NamespacesResources,
} from "./namespaces.ts"
export type { PriorityClassDefinition } from "./priority-class.ts"
