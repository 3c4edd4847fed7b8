import type { PlatformHandles } from "../platform-handles.ts"
import type { Section } from "./fluent-bit-config.ts"
import { elasticsearchNames, lokiHost } from "./logs-names.ts"
import type { LogsChoice } from "./logs-options.ts"

/** A service that is away for an hour loses nothing; what waits on one node never fills it. */
const patience = { Retry_Limit: 60, "storage.total_limit_size": "2G" }

/**
 * Where Fluent Bit sends logs.
 * @see https://docs.fluentbit.io/manual/data-pipeline/outputs
 */
export function fluentBitOutput(
  logs: LogsChoice,
  { clusterName, region }: PlatformHandles,
): Section {
  switch (logs.type) {
    case "loki":
      return {
        section: "OUTPUT",
        settings: {
          Name: "loki",
          Match: "kube.*",
          Host: lokiHost,
          Port: 80,
          // Few labels with few values; what there is one of a pod is found by search.
          Labels: `cluster=${clusterName}, namespace=$kubernetes['namespace_name'], container=$kubernetes['container_name'], app=$kubernetes['labels']['app.kubernetes.io/name']`,
          Structured_Metadata: "pod=$kubernetes['pod_name'], node=$kubernetes['host']",
          Remove_Keys: "kubernetes, _p",
          Line_Format: "json",
          ...patience,
        },
      }
    case "cloudwatch": {
      const { logGroupPrefix = `/aws/eks/${clusterName}`, retentionDays = 30 } = logs
      return {
        section: "OUTPUT",
        settings: {
          Name: "cloudwatch_logs",
          Match: "kube.*",
          Region: region,
          Log_Group_Name: `${logGroupPrefix}/unknown`,
          Log_Group_Template: `${logGroupPrefix}/$kubernetes['namespace_name']`,
          Log_Stream_Prefix: "unknown-",
          Log_Stream_Template: "$kubernetes['pod_name'].$kubernetes['container_name']",
          Auto_Create_Group: "On",
          Log_Retention_Days: retentionDays,
          ...patience,
        },
      }
    }
    case "elasticsearch":
      return {
        section: "OUTPUT",
        settings: {
          Name: "es",
          Match: "kube.*",
          Host: elasticsearchNames.host,
          Port: elasticsearchNames.port,
          HTTP_User: "elastic",
          HTTP_Passwd: "${ELASTICSEARCH_PASSWORD}",
          tls: "On",
          "tls.verify": "On",
          "tls.ca_file": "/etc/elasticsearch/ca.crt",
          Index: "logs-kubernetes-default",
          // What the index is called: a data stream, to which documents are only added.
          Write_Operation: "create",
          Suppress_Type_Name: "On",
          Replace_Dots: "On",
          Trace_Error: "On",
          ...patience,
        },
      }
  }
}
