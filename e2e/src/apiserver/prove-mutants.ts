import { discover } from "../cluster/discover.ts"
import { deleteResource } from "../cluster/delete-resource.ts"
import type { KubeClient } from "../cluster/kube-client.ts"
import { mutants } from "../mutants.ts"
import type { Report } from "../report.ts"
import { waitUntil } from "../sandbox/wait-until.ts"
import { applyAll } from "./apply-all.ts"
import { refusals } from "./refusals.ts"

/** Shows that the proof can fail: each mutant has to be refused, for its reason. */
export async function proveMutants(client: KubeClient, report: Report): Promise<void> {
  for (const { name, resource, without, expected } of mutants) {
    if (without !== undefined) await removeDefinition(client, without)
    const found = refusals(await applyAll(client, [resource]))
    report.check(
      `mutant: ${name} is refused`,
      found.some((line) => expected.test(line))
        ? []
        : [`wanted ${expected}, got: ${found.join("; ")}`],
    )
  }
}

async function removeDefinition(client: KubeClient, name: string): Promise<void> {
  const apiVersion = "apiextensions.k8s.io/v1"
  const kind = "CustomResourceDefinition"
  await deleteResource(client, await discover(client), { apiVersion, kind, metadata: { name } })
  const [plural, ...group] = name.split(".")
  await waitUntil({ what: `${name} is gone`, timeout: 60 }, async () =>
    [...(await discover(client)).values()].every(
      (served) => served.plural !== plural || served.group !== group.join("."),
    ),
  )
}
