/** Namespace of Datadog's operator and its agents, outside the mesh. */
export const datadogNamespace = "datadog"
