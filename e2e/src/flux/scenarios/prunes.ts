import { join } from "node:path"
import { parseDocument } from "yaml"
import { listEverything } from "../../cluster/list-everything.ts"
import { readResources } from "../../cluster/read-resources.ts"
import { resourceName } from "../../cluster/resource.ts"
import { waitUntil } from "../../sandbox/wait-until.ts"
import type { Report } from "../../report.ts"
import { whenReady, type FluxCluster } from "../flux-cluster.ts"

/**
 * A component that the code no longer yields is pruned with all that it had, and nothing else is; the commit that
 * brings it back does.
 */
export async function prunes(
  cluster: FluxCluster,
  report: Report,
  names: readonly string[],
  component: string,
): Promise<void> {
  const { platform, observation } = cluster
  const { client } = cluster.server
  const { repository, path } = platform
  const folder = `${path}/components/${component}`
  const own = readResources(join(repository.folder, folder)).map(({ resource }) =>
    resourceName(resource),
  )
  const before = await listEverything(client)
  const sync = `kustomization.kustomize.toolkit.fluxcd.io_flux-system_${component}.yaml`
  const list = parseDocument(repository.read(`${path}/sync/kustomization.yaml`))
  const resources = (list.toJS() as { readonly resources: readonly string[] }).resources
  list.set(
    "resources",
    resources.filter((name) => name !== sync),
  )
  repository.write(`${path}/sync/kustomization.yaml`, String(list))
  repository.remove(`${path}/sync/${sync}`)
  repository.remove(folder)
  repository.commit(`Without ${component}`)
  const gone = await waitUntil(
    { what: `${component} is gone`, timeout: 180 },
    () => !observation.current().has(component),
  ).catch(() => false)

  const expected = new Set([`Kustomization flux-system/${component}`, ...own])
  let named: readonly string[] = []
  // The commit upgrades the release of Supabase as well: Helm removes what its hooks are made of, and makes it again.
  await waitUntil({ what: "the release is upgraded", timeout: 120, interval: 2000 }, async () => {
    const after = await listEverything(client)
    named = [...before.keys()]
      // Pods and Jobs end, and are removed, by themselves.
      .filter((key) => !after.has(key) && !/^(Pod|Job\.)/.test(key))
      .map((key) => key.replace(/^([A-Za-z]+)\S*/, "$1"))
    return named.every((name) => expected.has(name))
  }).catch(() => undefined)
  report.check(`the component ${component} is pruned with its ${own.length} resources`, [
    ...(gone ? [] : ["its Kustomization is still there"]),
    ...[...expected]
      .filter((name) => !named.includes(name))
      .map((name) => `${name} is still there`),
  ])
  report.check(
    "nothing else is",
    named.filter((name) => !expected.has(name)).map((name) => `${name} is gone too`),
  )
  const back = await whenReady(cluster, names, repository.revert(), 300)
  report.check(`the commit that brings ${component} back does so`, back)
}
