import { brokenManifest } from "./src/flux/scenarios/broken-manifest.ts"
import { changesOneValue } from "./src/flux/scenarios/changes-one-value.ts"
import { comesUp } from "./src/flux/scenarios/comes-up.ts"
import { mutantsFail } from "./src/flux/scenarios/mutants-fail.ts"
import { prunes } from "./src/flux/scenarios/prunes.ts"
import { releaseIsInstalled } from "./src/flux/scenarios/release-is-installed.ts"
import { tearsDown } from "./src/flux/scenarios/tears-down.ts"
import { testsOff } from "./src/flux/scenarios/tests-off.ts"
import { startCluster } from "./src/flux/start-cluster.ts"
import { prove } from "./src/prove.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"

/** `pnpm e2e:flux [environment...]`: Flux's controllers reconcile what is generated, one environment after the other. */
const asked = process.argv.slice(2)
for (const environment of asked.length === 0 ? chosenEnvironments([]) : asked) {
  await prove("flux", async (sandbox, report) => {
    chosenEnvironments([environment])
    const cluster = await startCluster(sandbox, report, environment)
    const { suspended } = cluster.platform
    if (suspended.length > 0) {
      report.note(
        `suspended with their sources, as their charts can't be had here: ${suspended.join(", ")}`,
      )
    }
    const names = await comesUp(cluster, report)
    await releaseIsInstalled(cluster, report)
    if (environment === "local") {
      await changesOneValue(cluster, report, names)
      await testsOff(cluster, report)
      await brokenManifest(cluster, report, names)
      await mutantsFail(cluster, report, names)
    } else {
      await testsOff(cluster, report)
      await prunes(cluster, report, names, "notifications")
    }
    await tearsDown(sandbox, cluster, report)
  })
}
