/**
 * Namespace of the whole installation, which is also the root namespace: what lies in it without a
 * selector holds for the mesh. ztunnel shares it with istiod, so that istiod trusts it unasked.
 */
export const istioNamespace = "istio-system"
