import type { Pin } from "./pin.ts"

const reference = /^(?<repository>[\w./:-]+?):(?<tag>[\w][\w.-]*)(?:@(?<digest>sha256:[0-9a-f]+))?$/

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined
}

function pin(repository: string, version: string, digest: string | undefined): Pin {
  return {
    type: "image",
    name: repository.slice(repository.lastIndexOf("/") + 1),
    source: repository,
    version,
    ...(digest === undefined ? {} : { digest }),
  }
}

/** `image: name:tag`, as containers say it. */
function fromReference(value: unknown): Pin[] {
  const groups = typeof value === "string" ? reference.exec(value)?.groups : undefined
  if (groups === undefined) return []
  const { repository = "", tag = "", digest } = groups
  return [pin(repository, tag, digest)]
}

/** `{ registry, repository, tag, digest }`, as the values of charts say it. */
function fromParts(parts: Readonly<Record<string, unknown>>): Pin[] {
  const [registry, repository, tag] = [parts["registry"], parts["repository"], parts["tag"]].map(
    text,
  )
  if (repository === undefined || tag === undefined) return []
  const source = registry === undefined ? repository : `${registry}/${repository}`
  return [pin(source, tag, text(parts["digest"]))]
}

/** Every image with a tag within plain data, whether named whole or in parts, at any depth. */
export function imagePins(value: unknown): Pin[] {
  if (typeof value !== "object" || value === null) return []
  if (Array.isArray(value)) return value.flatMap(imagePins)
  const fields = value as Readonly<Record<string, unknown>>
  return [
    ...fromReference(fields["image"]),
    ...fromParts(fields),
    ...Object.values(fields).flatMap(imagePins),
  ]
}
