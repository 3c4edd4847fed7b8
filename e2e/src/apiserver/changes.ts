import { isDeepStrictEqual } from "node:util"
import type { Applied } from "../cluster/apply-resource.ts"
import type { Resource } from "../cluster/resource.ts"

/**
 * What an apply of the same resources changed: one line each. The second one must leave all that was asked for as it
 * is. It may store an object once more, because the server adds defaults to a status first when it reads it; so only
 * the third one must leave every resourceVersion alone.
 */
export function changes(
  first: readonly Applied[],
  second: readonly Applied[],
  third: readonly Applied[],
): readonly string[] {
  return first.flatMap(({ name, object }, index) => [
    ...(isDeepStrictEqual(asked(object), asked(second[index]?.object))
      ? []
      : [`${name}: the second apply changed it`]),
    ...(version(second[index]?.object) === version(third[index]?.object)
      ? []
      : [`${name}: the third apply stored it again`]),
  ])
}

const version = (object: Resource | undefined): unknown => object?.metadata["resourceVersion"]

/** The object without what the server keeps for itself. */
function asked(object: Resource | undefined): unknown {
  if (object === undefined) return undefined
  const { resourceVersion: _, managedFields: __, ...metadata } = object.metadata
  return { ...object, metadata, status: undefined }
}
