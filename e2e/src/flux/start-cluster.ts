import { join } from "node:path"
import { applyAll } from "../apiserver/apply-all.ts"
import { refusals } from "../apiserver/refusals.ts"
import { startControlPlane, type ControlPlane } from "../cluster/control-plane.ts"
import { installCrds } from "../cluster/install-crds.ts"
import { listEverything } from "../cluster/list-everything.ts"
import { objectName } from "../cluster/object-name.ts"
import type { Resource } from "../cluster/resource.ts"
import { startControllers } from "../cluster/start-controllers.ts"
import { startKwok } from "../play/start-kwok.ts"
import { customStages } from "../play/custom-stages.ts"
import type { Report } from "../report.ts"
import { definitionFolders } from "../repository/definition-folders.ts"
import type { Sandbox } from "../sandbox/sandbox.ts"
import { waitUntil } from "../sandbox/wait-until.ts"
import { bootstrap, type FluxCluster } from "./flux-cluster.ts"
import { gatewayApiRepository } from "./gateway-api-repository.ts"
import { makePlatform } from "./platform.ts"
import { serveGit } from "./serve-git.ts"
import { startFlux } from "./start-flux.ts"
import { usedGroups } from "./used-groups.ts"

/** What a kind or k3d cluster has, and the add-ons of EKS: classes of volumes. */
const storageClass = {
  apiVersion: "storage.k8s.io/v1",
  kind: "StorageClass",
  metadata: {
    name: "standard",
    annotations: { "storageclass.kubernetes.io/is-default-class": "true" },
  },
  provisioner: "supaflux.dev/played",
}

/** Starts a whole cluster, with Flux in it, that watches an environment's repository. */
export async function startCluster(
  sandbox: Sandbox,
  report: Report,
  environment: string,
): Promise<FluxCluster> {
  const server = await startControlPlane(sandbox, "cluster")
  const isUsed = usedGroups(environment)
  const definitions = await installCrds(server.client, definitionFolders(), ({ spec }) =>
    isUsed(spec.group),
  )
  report.check(
    `${definitions.length} CustomResourceDefinitions are Established`,
    refusals(definitions),
  )
  startControllers(sandbox, server)
  const stages = customStages.filter(({ spec: { resourceRef } }) =>
    isUsed(resourceRef.apiGroup.split("/")[0] ?? ""),
  )
  await startKwok(sandbox, server, stages)
  if (environment === "local") await applyAll(server.client, [storageClass])

  const repositories = join(sandbox.folder, "git")
  const url = await serveGit(sandbox, repositories)
  const platform = makePlatform(repositories, environment, url)
  const kept = platform.outside.flatMap(({ name, tag, prune }) => {
    const resources = gatewayApiRepository(repositories, name, tag)
    return prune ? [] : resources.map(objectName)
  })
  const before = await settled(server)
  const stopFlux = await startFlux(sandbox, server, environment)
  report.note("kube-controller-manager, kube-scheduler, kwok and Flux's controllers are started")
  return await bootstrap({ server, platform, before, kept, stopFlux })
}

/** What the server stores once kube-controller-manager has given every namespace what it gives all: nothing of it is Flux's. */
async function settled({ client }: ControlPlane): Promise<ReadonlyMap<string, Resource>> {
  return await waitUntil(
    { what: "every namespace has its account and certificate", timeout: 120 },
    async () => {
      const all = await listEverything(client)
      const namespaces = [...all.keys()].flatMap((key) => /^Namespace (\S+)$/.exec(key)?.[1] ?? [])
      const given = ["ConfigMap %/kube-root-ca.crt", "ServiceAccount %/default"]
      const isDone = namespaces.every((name) =>
        given.every((one) => all.has(one.replace("%", name))),
      )
      return isDone ? all : undefined
    },
  )
}
