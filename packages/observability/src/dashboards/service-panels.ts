import type { WatchedService } from "../alerts/supabase-watch.ts"
import type { Panel } from "./panel.ts"
import { quantiles } from "./quantiles.ts"

const rate = (metric: string, of: string, by: string) =>
  `sum by (${by}) (rate(${metric}{${of}}[$__rate_interval]))`

/** What a service says of itself, by the matchers of its series. Those that are left out say nothing. */
export const servicePanels: Partial<
  Readonly<Record<WatchedService, (of: string) => readonly Panel[]>>
> = {
  auth: (of) => [
    {
      type: "timeseries",
      title: "Answers by status",
      unit: "reqps",
      stacked: true,
      queries: [{ expr: rate("http_status_codes_total", of, "code"), legend: "{{code}}" }],
    },
    {
      type: "timeseries",
      title: "Time to answer",
      unit: "s",
      queries: quantiles("http_server_request_duration_seconds", of),
    },
    {
      type: "timeseries",
      title: "E-mail",
      unit: "ops",
      queries: [
        { expr: rate("global_auth_email_send_operations_total", of, "job"), legend: "sent" },
        { expr: rate("global_auth_email_send_errors_total", of, "job"), legend: "failed" },
        {
          expr: rate("gotrue_email_rate_limit_counter_total", of, "job"),
          legend: "over the limit",
        },
      ],
    },
    {
      type: "timeseries",
      title: "Passwords checked",
      description: "Each takes a processor for a tenth of a second.",
      unit: "ops",
      queries: [
        {
          expr: rate("gotrue_compare_hash_and_password_submitted_total", of, "job"),
          legend: "begun",
        },
        {
          expr: rate("gotrue_compare_hash_and_password_completed_total", of, "job"),
          legend: "done",
        },
      ],
    },
  ],
  rest: (of) => [
    {
      type: "timeseries",
      title: "Pool of connections",
      description: "Requests that wait mean that the pool is too small, or queries too slow.",
      unit: "short",
      queries: [
        { expr: `sum(pgrst_db_pool_max{${of}})`, legend: "limit" },
        { expr: `sum(pgrst_db_pool_available{${of}})`, legend: "free" },
        { expr: `sum(pgrst_db_pool_waiting{${of}})`, legend: "requests that wait" },
      ],
    },
    {
      type: "timeseries",
      title: "Requests that got no connection in time",
      unit: "reqps",
      queries: [{ expr: rate("pgrst_db_pool_timeouts_total", of, "pod"), legend: "{{pod}}" }],
    },
    {
      type: "timeseries",
      title: "Loads of the schema",
      unit: "ops",
      queries: [
        { expr: rate("pgrst_schema_cache_loads_total", of, "status"), legend: "{{status}}" },
      ],
    },
    {
      type: "timeseries",
      title: "Time of the last load of the schema",
      unit: "s",
      queries: [
        { expr: `max by (pod) (pgrst_schema_cache_query_time_seconds{${of}})`, legend: "{{pod}}" },
      ],
    },
  ],
  realtime: (of) => [
    {
      type: "timeseries",
      title: "Clients by pod",
      unit: "short",
      stacked: true,
      queries: [
        {
          expr: `sum by (pod) (realtime_connections_global_connected{${of}})`,
          legend: "{{pod}}",
        },
      ],
    },
    {
      type: "timeseries",
      title: "Messages",
      unit: "ops",
      queries: [
        { expr: rate("realtime_channel_global_events", of, "job"), legend: "broadcast" },
        { expr: rate("realtime_channel_global_presence_events", of, "job"), legend: "presence" },
        { expr: rate("realtime_channel_global_db_events", of, "job"), legend: "database" },
        { expr: rate("realtime_channel_global_joins", of, "job"), legend: "joins" },
      ],
    },
    {
      type: "timeseries",
      title: "Channels that could not be joined",
      unit: "ops",
      queries: [{ expr: rate("realtime_channel_global_error", of, "code"), legend: "{{code}}" }],
    },
    {
      type: "timeseries",
      title: "Calls between pods",
      description: "Those that fail mean that the pods are not one cluster.",
      unit: "ops",
      queries: [
        { expr: rate("realtime_global_rpc_count", of, "success"), legend: "success: {{success}}" },
      ],
    },
  ],
  storage: (of) => [
    {
      type: "timeseries",
      title: "Answers by status",
      unit: "reqps",
      stacked: true,
      queries: [
        {
          expr: rate("storage_api_http_request_duration_seconds_count", of, "status_code"),
          legend: "{{status_code}}",
        },
      ],
    },
    {
      type: "timeseries",
      title: "Time to answer",
      unit: "s",
      queries: quantiles("storage_api_http_request_duration_seconds", of),
    },
    {
      type: "timeseries",
      title: "Uploads",
      unit: "ops",
      queries: [
        { expr: rate("storage_api_upload_started_total", of, "job"), legend: "begun" },
        { expr: rate("storage_api_upload_success_total", of, "job"), legend: "done" },
      ],
    },
    {
      type: "timeseries",
      title: "Connections to the database",
      unit: "short",
      queries: [
        { expr: `sum(storage_api_db_connections{${of}})`, legend: "open" },
        { expr: `sum(storage_api_db_connections_in_use{${of}})`, legend: "in use" },
      ],
    },
  ],
  imgproxy: (of) => [
    {
      type: "timeseries",
      title: "Answers by status",
      unit: "reqps",
      stacked: true,
      queries: [{ expr: rate("status_codes_total", of, "status"), legend: "{{status}}" }],
    },
    {
      type: "timeseries",
      title: "Time to answer",
      unit: "s",
      queries: quantiles("request_duration_seconds", of),
    },
    {
      type: "timeseries",
      title: "Errors by kind",
      unit: "ops",
      queries: [{ expr: rate("errors_total", of, "type"), legend: "{{type}}" }],
    },
    {
      type: "timeseries",
      title: "Images being made, of the workers",
      unit: "short",
      queries: [
        { expr: `sum(images_in_progress{${of}})`, legend: "images" },
        { expr: `sum(workers{${of}})`, legend: "workers" },
      ],
    },
  ],
  meta: (of) => [
    {
      type: "timeseries",
      title: "Delay of the event loop, 99th percentile",
      unit: "s",
      queries: [
        { expr: `max by (pod) (nodejs_eventloop_lag_p99_seconds{${of}})`, legend: "{{pod}}" },
      ],
    },
  ],
}
