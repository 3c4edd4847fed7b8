import { proveAlertmanager } from "./src/observability/prove-alertmanager.ts"
import { proveCollector } from "./src/observability/prove-collector.ts"
import { proveDashboards } from "./src/observability/prove-dashboards.ts"
import { prove } from "./src/prove.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"
import { requireTools } from "./src/tools/require-tools.ts"

/** `pnpm e2e:observability [environment...]`: the real programs accept the configurations that they will run with. */
await prove("observability", async ({ folder }, report) => {
  const environments = chosenEnvironments(process.argv.slice(2))
  const tools = requireTools(["amtool", "otelcol", "judge-dashboards"])
  proveAlertmanager(tools.amtool, folder, environments, report)
  proveCollector(tools.otelcol, folder, report)
  proveDashboards(tools["judge-dashboards"], folder, environments, report)
})
