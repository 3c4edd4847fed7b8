import { isDeepStrictEqual } from "node:util"
import type { Applied } from "../cluster/apply-resource.ts"
import type { Resource } from "../cluster/resource.ts"

/**
 * What an apply of the same resources changed: one line each. The second one must leave all that was asked for, and every
 * resourceVersion, as they are.
 *
 * @param isDefaulted whether the server adds defaults to the status of a resource when it reads it: then it stores it
 *   once more with the second apply, and it is the third that must leave its resourceVersion alone
 */
export function changes(
  first: readonly Applied[],
  second: readonly Applied[],
  third: readonly Applied[],
  isDefaulted: (resource: Resource) => boolean,
): readonly string[] {
  return first.flatMap(({ name, object }, index) => {
    const [then, last] = [second[index]?.object, third[index]?.object]
    const isFree = object !== undefined && isDefaulted(object)
    return [
      ...(isDeepStrictEqual(asked(object), asked(then))
        ? []
        : [`${name}: the second apply changed it`]),
      ...(version(object) === version(then) || isFree
        ? []
        : [`${name}: the second apply stored it again`]),
      ...(version(then) === version(last) ? [] : [`${name}: the third apply stored it again`]),
    ]
  })
}

const version = (object: Resource | undefined): unknown => object?.metadata["resourceVersion"]

/** The object without what the server keeps for itself. */
function asked(object: Resource | undefined): unknown {
  if (object === undefined) return undefined
  const { resourceVersion: _, managedFields: __, ...metadata } = object.metadata
  return { ...object, metadata, status: undefined }
}
