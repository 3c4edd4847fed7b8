import type { Resource } from "./resource.ts"

/** How an object is named among those of all kinds: `Kind.group namespace/name`, whatever its version. */
export function objectName({ apiVersion, kind, metadata }: Resource): string {
  const group = apiVersion.includes("/") ? `.${apiVersion.split("/")[0]}` : ""
  const { name, namespace } = metadata
  return `${kind}${group} ${namespace === undefined ? "" : `${namespace}/`}${name}`
}
