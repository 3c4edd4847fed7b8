/** Namespace of Fluent Bit, whose pods read the log files of their node. */
export const loggingNamespace = "logging"

/** Namespace of Loki. */
export const lokiNamespace = "loki"

/** Namespace of Elastic's operator: the API server calls its webhook, so that it is outside the mesh. */
export const elasticSystemNamespace = "elastic-system"

/** Where Loki takes logs and answers. */
export const lokiHost: string = `loki-gateway.${lokiNamespace}.svc`

/**
 * The Elasticsearch of the logs, beside Fluent Bit: the operator makes the Secrets that it reads in the
 * namespace of the cluster.
 */
export const elasticsearchNames = {
  cluster: "logs",
  host: "logs-es-http.logging.svc",
  port: 9200,
  /** Secret with the certificate of the authority, key `ca.crt`. */
  authority: "logs-es-http-certs-public",
  /** Secret with the password of the user `elastic`, key `elastic`. */
  user: "logs-es-elastic-user",
} as const
