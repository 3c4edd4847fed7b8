import type { JsonObject } from "@supaflux/core"
import type { Retention } from "../metrics-options.ts"
import type { VolumeSize } from "../volume-claim.ts"

/** Logs in Loki, which keeps them in S3 and answers Grafana. */
export interface LokiLogs {
  readonly type: "loki"
  /** The S3 bucket, for this cluster alone. */
  readonly bucket: string
  /** @default "30d" */
  readonly retention?: Retention
  /** Chart values of Loki, laid over those that the options make. @default {} */
  readonly values?: JsonObject
}

/** How many days CloudWatch keeps logs: it takes these alone. */
export type LogGroupDays =
  | 1
  | 3
  | 5
  | 7
  | 14
  | 30
  | 60
  | 90
  | 120
  | 150
  | 180
  | 365
  | 400
  | 545
  | 731
  | 1096
  | 1827
  | 2192
  | 2557
  | 2922
  | 3288
  | 3653

/** Logs in CloudWatch Logs: nothing to run, and paid by what is written. */
export interface CloudWatchLogs {
  readonly type: "cloudwatch"
  /** What the names of the groups begin with; the namespace follows. @default "/aws/eks/<cluster>" */
  readonly logGroupPrefix?: `/${string}`
  /** @default 30 */
  readonly retentionDays?: LogGroupDays
}

/**
 * Logs in Elasticsearch, run by Elastic's operator, with Kibana to read them. How long they are kept is
 * said in Kibana, by the lifecycle policy `logs`: as it comes it deletes nothing.
 */
export interface ElasticsearchLogs {
  readonly type: "elasticsearch"
  /** Size of the volume of each node. @default "200Gi" where large, "50Gi" where small */
  readonly volume?: VolumeSize
}

/** Where Fluent Bit sends the logs of all pods. */
export type LogsChoice = LokiLogs | CloudWatchLogs | ElasticsearchLogs
