import { proveEnvironment } from "./src/apiserver/prove-environment.ts"
import { proveMutants } from "./src/apiserver/prove-mutants.ts"
import { refusals } from "./src/apiserver/refusals.ts"
import { startControlPlane } from "./src/cluster/control-plane.ts"
import { installCrds } from "./src/cluster/install-crds.ts"
import { prove } from "./src/prove.ts"
import { crdsFolder } from "./src/repository/crds-folder.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"
import { kindsWithoutDefinition } from "./src/repository/kinds-without-definition.ts"

/** `pnpm e2e:apiserver [environment...]`: a real API server accepts all that is generated, and our charts' renderings. */
await prove("apiserver", async (sandbox, report) => {
  const environments = chosenEnvironments(process.argv.slice(2))
  for (const [kind, reason] of Object.entries(kindsWithoutDefinition)) {
    report.note(`${kind} is not applied: ${reason}`)
  }
  const { client } = await startControlPlane(sandbox, "cluster")
  report.note("etcd and kube-apiserver are ready")
  const definitions = await installCrds(client, crdsFolder())
  report.check(
    `${definitions.length} CustomResourceDefinitions are Established`,
    refusals(definitions),
  )
  for (const environment of environments) await proveEnvironment(client, report, environment)
  await proveMutants(client, report)
})
