import { join } from "node:path"
import { stringify } from "yaml"
import { readResources } from "../cluster/read-resources.ts"
import type { Resource } from "../cluster/resource.ts"
import { crdsFolder } from "../repository/crds-folder.ts"
import { gitRepository } from "./git-repository.ts"

/**
 * Makes a repository that stands for github.com/kubernetes-sigs/gateway-api: the definitions of its standard channel
 * and the policy that guards them in `config/crd`, under a tag.
 *
 * @returns its resources
 */
export function gatewayApiRepository(
  folder: string,
  name: string,
  tag: string,
): readonly Resource[] {
  const repository = gitRepository(join(folder, name))
  const resources = readResources(crdsFolder())
    .map(({ resource }) => resource)
    .filter(({ metadata }) => metadata.name.endsWith(".gateway.networking.k8s.io"))
    .map((resource) => ({ file: `${resource.kind}_${resource.metadata.name}.yaml`, resource }))
  for (const { file, resource } of resources) {
    repository.write(`config/crd/${file}`, stringify(resource))
  }
  repository.write(
    "config/crd/kustomization.yaml",
    stringify({
      apiVersion: "kustomize.config.k8s.io/v1beta1",
      kind: "Kustomization",
      resources: resources.map(({ file }) => file),
    }),
  )
  repository.commit("The definitions of the standard channel")
  repository.tag(tag)
  return resources.map(({ resource }) => resource)
}
