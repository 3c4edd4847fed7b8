import type { Resource } from "@supaflux/core"

const optOut = "kustomize.toolkit.fluxcd.io/substitute"

/** Replaces the variables of a text that are known, or have a default. */
function replaced(text: string, variables: ReadonlyMap<string, string>, open: boolean): string {
  return text.replaceAll(
    /\$\$|\$\{([A-Za-z_][A-Za-z0-9_]*)(?::?[=-]([^${}]*))?\}/g,
    (whole: string, name: string | undefined, fallback: string | undefined) => {
      if (name === undefined) return whole
      const known = variables.get(name)
      if (known !== undefined) return known
      // Of a variable that may be defined elsewhere, the default says nothing.
      return open ? whole : (fallback ?? whole)
    },
  )
}

function within(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return value.includes("$") ? change(value) : value
  if (Array.isArray(value)) return value.map((item) => within(item, change))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, within(item, change)]))
}

/** Numbers and truth values are what they are after the replacement, as Flux reads the YAML again. */
function reread(value: unknown, before: unknown): unknown {
  if (typeof value === "string") {
    if (value === before || typeof before !== "string" || !/^\$\{[^}]*\}$/.test(before))
      return value
    if (/^-?\d+$/.test(value)) return Number(value)
    return value === "true" || value === "false" ? value === "true" : value
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => reread(item, (before as readonly unknown[])[index]))
  }
  if (typeof value !== "object" || value === null) return value
  const old = before as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, reread(item, old[key])]),
  )
}

/** Replaces the variables of a resource as Flux does after the build, as far as they are known. */
export function substitute(
  resource: Resource,
  variables: ReadonlyMap<string, string>,
  open: boolean,
): Resource {
  const { labels, annotations } = resource.metadata ?? {}
  if (labels?.[optOut] === "disabled" || annotations?.[optOut] === "disabled") return resource
  const changed = within(resource, (text) => replaced(text, variables, open))
  return reread(changed, resource) as Resource
}

/** Whether what others refer to still holds variables: what the object is called, and how it is found. */
export function isUndecided(resource: Resource): boolean {
  const { kind, metadata, spec } = resource as Resource & {
    readonly spec?: Readonly<Record<string, unknown>>
  }
  const { selector, ports, template } = spec ?? {}
  const { metadata: pods } = (template ?? {}) as { readonly metadata?: unknown }
  const { name, namespace, labels } = metadata ?? {}
  return JSON.stringify([kind, name, namespace, labels, selector, ports, pods]).includes("${")
}
