import { parseArgs } from "node:util"
import { proveEnvironment } from "./src/apiserver/prove-environment.ts"
import { proveMutants } from "./src/apiserver/prove-mutants.ts"
import { refusals } from "./src/apiserver/refusals.ts"
import { startControlPlane } from "./src/cluster/control-plane.ts"
import { installCrds } from "./src/cluster/install-crds.ts"
import { kubeClient, type KubeClient } from "./src/cluster/kube-client.ts"
import { readKubeconfig } from "./src/cluster/read-kubeconfig.ts"
import { prove } from "./src/prove.ts"
import { definitionFolders } from "./src/repository/definition-folders.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"
import { kindsWithoutDefinition } from "./src/repository/kinds-without-definition.ts"
import type { Sandbox } from "./src/sandbox/sandbox.ts"

/** `pnpm e2e:apiserver [environment...]`: a real API server accepts all that is generated, and our charts' renderings. */
await prove("apiserver", async (sandbox, report) => {
  const { values, positionals } = parseArgs({
    options: { kubeconfig: { type: "string" } },
    allowPositionals: true,
  })
  const environments = chosenEnvironments(positionals)
  for (const [kind, reason] of Object.entries(kindsWithoutDefinition())) {
    report.note(`${kind} is not applied: ${reason}`)
  }
  const client = await connect(sandbox, values.kubeconfig)
  const { body } = await client.request({ method: "GET", path: "/version" })
  report.note(`the API server is ready: ${(body as { gitVersion: string }).gitVersion}`)
  const definitions = await installCrds(client, definitionFolders())
  report.check(
    `${definitions.length} CustomResourceDefinitions are Established`,
    refusals(definitions),
  )
  const { folder } = sandbox
  const installed = definitions.flatMap(({ object }) => object ?? [])
  for (const environment of environments) {
    await proveEnvironment(client, report, { environment, folder, definitions: installed })
  }
  await proveMutants(client, report)
})

/** To the cluster of a kubeconfig, else to an API server that is started for the proof. */
async function connect(sandbox: Sandbox, kubeconfig: string | undefined): Promise<KubeClient> {
  if (kubeconfig === undefined) return (await startControlPlane(sandbox, "cluster")).client
  const client = kubeClient(readKubeconfig(kubeconfig))
  sandbox.onEnd(client.close)
  return client
}
