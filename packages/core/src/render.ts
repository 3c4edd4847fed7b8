import { applyCommonMetadata } from "./apply-common-metadata.ts"
import type { Composition } from "./composition.ts"
import type { Delivered, ReservedDirectory } from "./delivery.ts"
import type { Finding, Where } from "./finding.ts"
import { header } from "./header.ts"
import { describeResource, identity } from "./identity.ts"
import type { Json } from "./json.ts"
import { fileName } from "./layout.ts"
import type { RenderedFile } from "./rendered-file.ts"
import type { Resource } from "./resource.ts"
import { toYaml } from "./yaml/to-yaml.ts"
import { YamlValueError } from "./yaml/yaml-value-error.ts"

/** An environment as files. */
export interface Rendered {
  /** Sorted by path. */
  readonly files: readonly RenderedFile[]
  readonly reserved: readonly ReservedDirectory[]
  readonly findings: readonly Finding[]
}

/** A file, and where findings about it point. */
interface Draft extends RenderedFile {
  readonly where: Where
  /** Of the resource, when the file is one. */
  readonly identity?: string
}

/**
 * Composition to files: one a resource, and those of the delivery engine. Two files on one path,
 * also where the file system ignores case, and values that YAML cannot hold are findings.
 *
 * @param source the environment's file from the project's root: `environments/production.ts`
 */
export function render(composition: Composition, delivered: Delivered, source: string): Rendered {
  const { environment, components, kinds } = composition
  const findings: Finding[] = []
  const drafts: Draft[] = []

  const write = (path: string, resource: Resource, where: Where, notes: readonly string[]) => {
    const fields = kinds.get(resource)?.custom?.fields ?? []
    try {
      const text = toYaml(resource as unknown as Json, { fields })
      const content = header(source, notes) + text
      // Makes one string of the thousands of pieces that it was put together from: they would stay
      // in memory until it is written.
      content.charCodeAt(0)
      drafts.push({ path, content, where, identity: identity(resource) })
    } catch (error) {
      if (!(error instanceof YamlValueError)) throw error
      findings.push({
        severity: "error",
        code: "VALUE_INVALID",
        message: `${describeResource(resource)}: ${error.message}`,
        where: { ...where, path: error.path },
        hint: "manifests hold strings, finite numbers, booleans, null, lists and plain objects",
      })
    }
  }

  for (const { component, resources } of components) {
    for (const { role, resource, path, notes } of resources) {
      const where = { environment: environment.name, component: component.name, role }
      write(path, resource, where, notes)
    }
  }
  for (const { directory, resource } of delivered.resources) {
    const where = { environment: environment.name, component: `(${directory})` }
    const withMetadata = applyCommonMetadata(resource, environment.commonMetadata)
    write(`${directory}/${fileName(resource)}`, withMetadata, where, [])
  }
  for (const { path, content } of delivered.files) {
    drafts.push({
      path,
      content: header(source) + content,
      where: { environment: environment.name },
    })
  }

  const files = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = draft.path.toLowerCase()
    const other = files.get(key)
    if (other === undefined) files.set(key, draft)
    // Two resources of one identity are a finding of their own.
    else if (draft.identity === undefined || draft.identity !== other.identity) {
      findings.push(collision(draft, other))
    }
  }
  return {
    files: [...files.values()]
      .map(({ path, content }) => ({ path, content }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    reserved: delivered.reserved,
    findings,
  }
}

function collision(draft: Draft, other: Draft): Finding {
  const { component, role } = other.where
  const by = component === undefined ? "the delivery engine" : `${component} › ${role ?? ""}`
  return {
    severity: "error",
    code: "PATH_COLLISION",
    message: `${draft.path} is written twice, first by ${by}`,
    where: draft.where,
    hint: "give one of the resources another name",
  }
}
