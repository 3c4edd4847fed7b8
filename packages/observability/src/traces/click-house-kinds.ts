import type { CustomKind } from "@supaflux/core"

/**
 * The kinds of the operator of ClickHouse, which SigNoz brings. None has a model: nobody publishes them.
 * @see https://github.com/Altinity/clickhouse-operator
 */
export const clickHouseKinds: readonly CustomKind[] = [
  "ClickHouseInstallation",
  "ClickHouseInstallationTemplate",
  "ClickHouseOperatorConfiguration",
].map((kind) => ({ group: "clickhouse.altinity.com", kind, scope: "Namespaced" }))
