/**
 * Matches the bucket of a histogram up to a whole number. Prometheus 3 writes the bound of a bucket as
 * `1000.0` when it stores it, VictoriaMetrics and older versions as the exporter did, `1000`.
 * @see https://prometheus.io/docs/prometheus/latest/migration/#le-and-quantile-label-values
 */
export function upTo(bound: number): string {
  return `le=~"${bound}|${bound}[.]0"`
}

/** Matches one of several values, which may be regular expressions. */
export function oneOf(label: string, values: readonly string[]): string {
  return `${label}=~"${values.join("|")}"`
}
