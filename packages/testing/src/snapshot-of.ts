import { stringify } from "yaml"

/**
 * Resources as one text for `toMatchFileSnapshot`: a YAML document each, under its role. Written by
 * the `yaml` library, in the order of the keys as given, so that it judges builders alone and does
 * not change with the emitter of manifests.
 */
export function snapshotOf(resources: Readonly<Record<string, unknown>>): string {
  return Object.entries(resources)
    .filter(([, resource]) => resource !== undefined)
    .map(([role, resource]) => {
      const options = { compat: "yaml-1.1", lineWidth: 0, aliasDuplicateObjects: false } as const
      return `# ${role}\n${stringify(resource, options)}`
    })
    .join("---\n")
}
