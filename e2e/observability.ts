import { proveAlertmanager } from "./src/observability/prove-alertmanager.ts"
import { proveCollector } from "./src/observability/prove-collector.ts"
import { proveDashboards } from "./src/observability/prove-dashboards.ts"
import { proveFluentBit } from "./src/observability/prove-fluent-bit.ts"
import { proveLoki } from "./src/observability/prove-loki.ts"
import { proveLokiServes } from "./src/observability/prove-loki-serves.ts"
import { serveLoki } from "./src/observability/serve-loki.ts"
import { prove } from "./src/prove.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"
import { requireTools } from "./src/tools/require-tools.ts"

/** `pnpm e2e:observability [environment...]`: the real programs accept the configurations that they will run with. */
await prove("observability", async (sandbox, report) => {
  const { folder } = sandbox
  const environments = chosenEnvironments(process.argv.slice(2))
  const tools = requireTools(["amtool", "otelcol", "judge-dashboards", "loki"])
  proveAlertmanager(tools.amtool, folder, environments, report)
  proveCollector(tools.otelcol, folder, report)
  const config = proveLoki(tools.loki, folder, environments, report)
  const loki = await serveLoki(tools.loki, config, sandbox)
  await proveLokiServes(loki, report)
  const fluentBit = process.env["SUPAFLUX_FLUENT_BIT"]
  if (fluentBit === undefined) {
    report.note(
      "Fluent Bit is left out: SUPAFLUX_FLUENT_BIT names no program; it is in no registry",
    )
  } else await proveFluentBit(fluentBit, sandbox, loki, report)
  proveDashboards(tools["judge-dashboards"], folder, environments, report)
})
