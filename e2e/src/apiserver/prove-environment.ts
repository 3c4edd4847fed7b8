import { join } from "node:path"
import { deleteResource } from "../cluster/delete-resource.ts"
import { discover } from "../cluster/discover.ts"
import type { KubeClient } from "../cluster/kube-client.ts"
import { parseResources, readResources } from "../cluster/read-resources.ts"
import type { Resource } from "../cluster/resource.ts"
import type { Report } from "../report.ts"
import { generatedFolder } from "../repository/generated-folder.ts"
import { kindsWithoutDefinition } from "../repository/kinds-without-definition.ts"
import { renderOwnCharts, type RenderedRelease } from "../repository/render-own-charts.ts"
import { applyAll } from "./apply-all.ts"
import { changes } from "./changes.ts"
import { refusals } from "./refusals.ts"
import { statusDefaults } from "./status-defaults.ts"

/** What is there before Flux applies anything: its own namespace, by `flux bootstrap`. */
const before: Resource = {
  apiVersion: "v1",
  kind: "Namespace",
  metadata: { name: "flux-system", labels: { "app.kubernetes.io/part-of": "flux" } },
}

/** kube-controller-manager makes it in every namespace; none runs here. */
const defaultServiceAccount: Resource = {
  apiVersion: "v1",
  kind: "ServiceAccount",
  metadata: { name: "default" },
}

/** What is to be applied, and by what. */
export interface EnvironmentToProve {
  readonly environment: string
  /** Where files may be written. */
  readonly folder: string
  /** The CustomResourceDefinitions that are installed. */
  readonly definitions: readonly Resource[]
}

/** Applies all of an environment again and again, asks about the renderings of its releases, and removes it. */
export async function proveEnvironment(
  client: KubeClient,
  report: Report,
  { environment, folder, definitions }: EnvironmentToProve,
): Promise<void> {
  const tree = readResources(join(generatedFolder, environment)).map(({ resource }) => resource)
  const unknown = kindsWithoutDefinition()
  const isKnown = ({ apiVersion, kind }: Resource): boolean =>
    !(`${kind}.${apiVersion.split("/")[0]}` in unknown)
  const resources = [before, ...tree.filter(isKnown)]
  const first = await applyAll(client, resources)
  report.check(
    `${environment}: ${first.length} resources are accepted without a warning`,
    first.length === 1 ? ["there are none"] : refusals(first),
  )
  const second = await applyAll(client, resources)
  const third = await applyAll(client, resources)
  const isDefaulted = statusDefaults(definitions)
  const defaulted = first.filter(({ object }) => object !== undefined && isDefaulted(object))
  report.check(
    `${environment}: applied again, nothing changes; but the server adds defaults to the status of ${defaulted.length}, once`,
    changes(first, second, third, isDefaulted),
  )

  for (const release of renderOwnCharts(resources, folder)) {
    const asked = await askRelease(client, release)
    report.check(
      `${environment}: the ${asked.length} resources of the release ${release.name} would be accepted`,
      asked.length === 0 ? ["it renders none"] : refusals(asked),
    )
  }
  const kinds = await discover(client)
  for (const resource of resources) {
    if (resource.kind !== "Namespace") await deleteResource(client, kinds, resource)
  }
}

/** Pods are admitted only where their ServiceAccount is: those are applied, of the rest the server is asked alone. */
async function askRelease(
  client: KubeClient,
  { name, namespace, text }: RenderedRelease,
): ReturnType<typeof applyAll> {
  const rendered = parseResources(text, name).map(({ resource }) => resource)
  const accounts = rendered.filter(({ kind }) => kind === "ServiceAccount")
  const applied = await applyAll(client, [defaultServiceAccount, ...accounts], { namespace })
  const rest = rendered.filter(({ kind }) => kind !== "ServiceAccount")
  const asked = await applyAll(client, rest, { namespace, dryRun: true })
  return [...applied.slice(1), ...asked]
}
