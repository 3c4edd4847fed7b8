import { githubFiles } from "./github-files.ts"
import type { MetricSource } from "./metric-source.ts"

/** Those of Supabase's own services, and of Kong before them. */
export const supabaseMetricSources: readonly MetricSource[] = [
  {
    exporter: "Kong",
    version: "3.9.3",
    sources: githubFiles("Kong/kong", "3.9.3", "kong/plugins/prometheus/exporter.lua"),
    metrics: [
      "kong_bandwidth_bytes",
      "kong_http_requests_total",
      "kong_memory_lua_shared_dict_bytes",
      "kong_memory_lua_shared_dict_total_bytes",
      "kong_nginx_connections_total",
      "kong_nginx_requests_total",
    ],
    histograms: ["kong_kong_latency_ms", "kong_upstream_latency_ms"],
  },
  {
    exporter: "Auth",
    version: "v2.196.0",
    // The exporter of OpenTelemetry adds the unit and, to counters, `_total`.
    sources: [
      ...githubFiles(
        "supabase/auth",
        "v2.196.0",
        "internal/observability/request-tracing.go",
        "internal/api/mail.go",
        "internal/api/middleware.go",
        "internal/crypto/password.go",
      ),
      ...githubFiles(
        "open-telemetry/opentelemetry-go-contrib",
        "instrumentation/net/http/otelhttp/v0.64.0",
        "instrumentation/net/http/otelhttp/internal/semconv/server.go",
      ),
    ],
    metrics: [
      "global_auth_email_send_errors_total",
      "global_auth_email_send_operations_total",
      "gotrue_compare_hash_and_password_completed_total",
      "gotrue_compare_hash_and_password_submitted_total",
      "gotrue_email_rate_limit_counter_total",
      "http_status_codes_total",
    ],
    histograms: ["http_server_request_duration_seconds"],
  },
  {
    exporter: "PostgREST",
    version: "v14.17",
    sources: githubFiles("PostgREST/postgrest", "v14.17", "src/PostgREST/Metrics.hs"),
    metrics: [
      "pgrst_db_pool_available",
      "pgrst_db_pool_max",
      "pgrst_db_pool_timeouts_total",
      "pgrst_db_pool_waiting",
      "pgrst_schema_cache_loads_total",
      "pgrst_schema_cache_query_time_seconds",
    ],
  },
  {
    exporter: "Realtime",
    version: "v2.129.8",
    sources: githubFiles(
      "supabase/realtime",
      "v2.129.8",
      "lib/realtime/monitoring/prom_ex/plugins/tenant_global.ex",
      "lib/realtime/monitoring/prom_ex/plugins/tenants.ex",
      "lib/realtime/monitoring/prometheus.ex",
    ),
    metrics: [
      "realtime_channel_global_db_events",
      "realtime_channel_global_error",
      "realtime_channel_global_events",
      "realtime_channel_global_joins",
      "realtime_channel_global_presence_events",
      "realtime_connections_global_connected",
    ],
    histograms: ["realtime_global_rpc"],
  },
  {
    exporter: "Storage",
    version: "v1.70.6",
    // Its exporter puts the name of the service before, and `_total` behind counters.
    sources: githubFiles(
      "supabase/storage",
      "v1.70.6",
      "src/internal/monitoring/metrics.ts",
      "src/internal/monitoring/otel-metrics.ts",
    ),
    metrics: [
      "storage_api_db_connections",
      "storage_api_db_connections_in_use",
      "storage_api_upload_started_total",
      "storage_api_upload_success_total",
    ],
    histograms: ["storage_api_http_request_duration_seconds"],
  },
  {
    exporter: "imgproxy",
    version: "v3.31.4",
    sources: githubFiles("imgproxy/imgproxy", "v3.31.4", "metrics/prometheus/prometheus.go"),
    metrics: ["errors_total", "images_in_progress", "status_codes_total", "workers"],
    histograms: ["request_duration_seconds"],
  },
  {
    exporter: "postgres-meta",
    version: "v0.98.0",
    sources: [
      ...githubFiles("supabase/postgres-meta", "v0.98.0", "src/server/admin-app.ts"),
      ...githubFiles("siimon/prom-client", "v15.1.3", "lib/metrics/eventLoopLag.js"),
    ],
    metrics: ["nodejs_eventloop_lag_p99_seconds"],
  },
  {
    exporter: "postgres_exporter",
    version: "v0.20.1",
    sources: githubFiles(
      "prometheus-community/postgres_exporter",
      "v0.20.1",
      "collector/pg_database.go",
      "collector/pg_locks.go",
      "collector/pg_replication_slots.go",
      "collector/pg_setting.go",
      "collector/pg_stat_activity.go",
      "collector/pg_stat_database.go",
      "exporter/postgres_exporter.go",
    ),
    metrics: [
      "pg_database_size_bytes",
      "pg_locks_count",
      "pg_replication_slots_active",
      "pg_replication_slots_pg_wal_lsn_diff",
      "pg_replication_slots_wal_status",
      "pg_settings_max_connections",
      "pg_settings_superuser_reserved_connections",
      "pg_stat_activity_count",
      "pg_stat_activity_max_tx_duration",
      "pg_stat_database_blks_hit",
      "pg_stat_database_blks_read",
      "pg_stat_database_deadlocks",
      "pg_stat_database_temp_bytes",
      "pg_stat_database_xact_commit",
      "pg_stat_database_xact_rollback",
      "pg_up",
    ],
  },
]
