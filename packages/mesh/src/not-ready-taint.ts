/**
 * Taint that keeps pods off a fresh node until istio-cni runs there; istiod takes it away. Give it
 * to the node pools as a start-up taint: a pod that starts earlier is not part of the mesh. The
 * nodes that istiod itself starts on first must not have it.
 * @see https://istio.io/latest/docs/setup/additional-setup/cni/#race-condition--mitigation
 */
export const notReadyTaint = { key: "cni.istio.io/not-ready", effect: "NoSchedule" } as const
