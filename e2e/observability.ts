import { proveAlertmanager } from "./src/observability/prove-alertmanager.ts"
import { proveCollector } from "./src/observability/prove-collector.ts"
import { prove } from "./src/prove.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"
import { requireTools } from "./src/tools/require-tools.ts"

/** `pnpm e2e:observability [environment...]`: the real programs accept the configurations that they will run with. */
await prove("observability", async ({ folder }, report) => {
  const { amtool, otelcol } = requireTools(["amtool", "otelcol"])
  proveAlertmanager(amtool, folder, chosenEnvironments(process.argv.slice(2)), report)
  proveCollector(otelcol, folder, report)
})
