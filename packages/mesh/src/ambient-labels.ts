/**
 * Labels of a namespace that make its pods join the mesh. Those that run on the host's network
 * cannot; the label with the value `none` keeps a single pod out.
 * @see https://istio.io/latest/docs/ambient/usage/add-workloads/
 */
export const ambientLabels = { "istio.io/dataplane-mode": "ambient" } as const
