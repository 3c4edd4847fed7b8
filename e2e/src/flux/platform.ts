import { cpSync } from "node:fs"
import { join } from "node:path"
import { stringify } from "yaml"
import { readResources } from "../cluster/read-resources.ts"
import type { Resource } from "../cluster/resource.ts"
import { generatedFolder } from "../repository/generated-folder.ts"
import { projectRoot } from "../repository/project-root.ts"
import { gitRepository, type GitRepository } from "./git-repository.ts"

/** The repository that Flux watches in the proof. */
export interface Platform {
  readonly environment: string
  readonly repository: GitRepository
  /** The first commit. */
  readonly commit: string
  /** Path of the environment's folder in it. */
  readonly path: string
  /** What `flux bootstrap` applies: the source and the root. */
  readonly root: readonly Resource[]
  /** Releases that are suspended, with their sources, because the charts can't be had here. */
  readonly suspended: readonly string[]
  /** Git sources from elsewhere, for which repositories on loopback have to stand in. */
  readonly outside: readonly OutsideSource[]
}

/** A Git source from elsewhere. */
interface OutsideSource {
  readonly name: string
  readonly tag: string
  /** Whether what comes of it goes with its Kustomization. */
  readonly prune: boolean
}

interface Release extends Resource {
  readonly spec: { readonly chart?: { readonly spec: { readonly sourceRef: { kind: string } } } }
}

/** Whether a resource needs something from outside of this machine. */
function isOutside(resource: Resource): boolean {
  if (["OCIRepository", "HelmRepository"].includes(resource.kind)) return true
  if (resource.kind !== "HelmRelease") return false
  return (resource as Release).spec.chart?.spec.sourceRef.kind !== "GitRepository"
}

/** Whether a resource is a Kustomization that never prunes what it has of a source. */
function leaves({ kind, spec }: Resource, source: string): boolean {
  if (kind !== "Kustomization") return false
  const { prune, sourceRef } = spec as {
    readonly prune?: boolean
    readonly sourceRef?: { readonly name: string }
  }
  return sourceRef?.name === source && prune === false
}

/**
 * Makes the repository of an environment: its committed folder and the charts, as they are. Beside that it holds what
 * `flux bootstrap` would write into `flux-system/`, except for the controllers, which run outside of the cluster.
 * What needs a chart from elsewhere is suspended; a Git source from elsewhere becomes one of loopback.
 *
 * @param url below which the repositories beside this one are served
 */
export function makePlatform(folder: string, environment: string, url: string): Platform {
  const repository = gitRepository(join(folder, "platform"))
  const path = `generated/${environment}`
  cpSync(join(generatedFolder, environment), join(repository.folder, path), { recursive: true })
  cpSync(join(projectRoot, "charts"), join(repository.folder, "charts"), { recursive: true })

  const suspended: string[] = []
  const outside: OutsideSource[] = []
  const found = readResources(join(repository.folder, path))
  for (const { file, resource } of found) {
    const spec = resource["spec"] as Record<string, unknown> | undefined
    const at = file.slice(repository.folder.length + 1)
    if (isOutside(resource)) {
      if (resource.kind === "HelmRelease") suspended.push(resource.metadata.name)
      repository.write(at, stringify({ ...resource, spec: { ...spec, suspend: true } }))
    } else if (resource.kind === "GitRepository") {
      const { name } = resource.metadata
      const { ref } = spec as { readonly ref: { readonly tag: string } }
      const local = `${url}/${name}/.git`
      const prune = !found.some(({ resource: one }) => leaves(one, name))
      outside.push({ name, tag: ref.tag, prune })
      repository.write(at, stringify({ ...resource, spec: { ...spec, url: local } }))
    }
  }

  const root = rootOf(path, `${url}/platform/.git`)
  repository.write(
    `${path}/flux-system/gotk-sync.yaml`,
    root.map((one) => stringify(one)).join("---\n"),
  )
  repository.remove(`${path}/flux-system/gotk-components.yaml`)
  repository.write(
    `${path}/flux-system/kustomization.yaml`,
    stringify({
      apiVersion: "kustomize.config.k8s.io/v1beta1",
      kind: "Kustomization",
      resources: ["gotk-sync.yaml"],
    }),
  )
  const commit = repository.commit("The environment as it is generated")
  return { environment, repository, commit, path, root, suspended, outside }
}

function rootOf(path: string, url: string): readonly Resource[] {
  const metadata = { name: "flux-system", namespace: "flux-system" }
  return [
    {
      apiVersion: "source.toolkit.fluxcd.io/v1",
      kind: "GitRepository",
      metadata,
      spec: { interval: "2s", ref: { branch: "main" }, url },
    },
    {
      apiVersion: "kustomize.toolkit.fluxcd.io/v1",
      kind: "Kustomization",
      metadata,
      spec: {
        interval: "10m",
        path: `./${path}`,
        prune: true,
        sourceRef: { kind: "GitRepository", name: "flux-system" },
      },
    },
  ]
}
