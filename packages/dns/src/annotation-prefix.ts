/**
 * What the annotations begin with that external-dns 0.21 reads. From 0.22 on it is
 * `external-dns.kubernetes.io/`.
 * @see https://github.com/kubernetes-sigs/external-dns/blob/v0.21.0/source/annotations/annotations.go
 */
export const annotationPrefix = "external-dns.alpha.kubernetes.io/"
