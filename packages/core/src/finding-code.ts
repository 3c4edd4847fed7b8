/** Every finding code of the core, with what it proves wrong. A code never changes its meaning. */
export const findingCodes = {
  COMPONENT_NAME_INVALID: "A component's name is not a DNS label.",
  COMPONENT_DUPLICATE: "Two components of one environment have the same name.",
  COMPONENT_MISSING: "A component depends on one that the environment does not contain.",
  CRD_DUPLICATE: "Two components provide the same custom resource definition.",
  CRD_IN_SAME_COMPONENT:
    "A custom resource is in the component whose chart installs its definition.",
  CRD_MISSING: "No component provides the definition of a custom resource.",
  DEPENDENCY_CYCLE: "Components wait for each other in a circle.",
  KIND_UNKNOWN: "Kubernetes has no such kind in that built-in API group.",
  NAMESPACE_DUPLICATE: "Two components declare the same namespace.",
  NAMESPACE_MISSING: "No component declares the namespace of a resource.",
  NAMESPACE_REQUIRED: "A namespaced resource names no namespace.",
  NAMESPACE_UNEXPECTED: "A cluster-scoped resource names a namespace.",
  PATH_COLLISION: "Two files are written to one path.",
  RESOURCE_DUPLICATE: "Two resources have one identity.",
  RESOURCE_INVALID: "A resource does not fit the schema of its kind.",
  RESOURCE_NAME_INVALID: "A resource has no name, or one that Kubernetes refuses.",
  SECRET_DATA: "A Secret with data would be written to disk.",
  VALUE_INVALID: "A resource holds a value that a manifest cannot hold.",
} as const

/** The closed set of finding codes. */
export type FindingCode = keyof typeof findingCodes
