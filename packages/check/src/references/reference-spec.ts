import type { ReferenceFamily } from "./reference.ts"

/**
 * Where objects of some kinds name another object, as data. What stands at `at` is a name, or an
 * object whose `name`, `namespace`, `kind` and `group`, `apiGroup` or `apiVersion` say the rest.
 */
export interface ReferenceSpec {
  readonly family: ReferenceFamily
  /** Kinds that hold it, as `group/Kind`; core kinds begin with the slash. */
  readonly in: readonly string[]
  /** Path, `[]` after an array and `*` for every entry of a map: `spec.rules[].backendRefs[]`. */
  readonly at: string
  /** Kind that is meant where the reference names none, as `group/Kind`. */
  readonly to: string
  /** Group of kinds that are named without one. @default the group of `to` */
  readonly groups?: Readonly<Record<string, string>>
  /** Only references of these kinds, where they can mean others. @default any */
  readonly kinds?: readonly string[]
  /** Field that holds the name. @default "name" */
  readonly name?: string
  /** Path of the field that holds the key of a Secret or ConfigMap. @default none: all keys are meant */
  readonly key?: string
  /** Keys that are read, where no field says it. */
  readonly keys?: readonly string[]
  /** Path of the field that holds the port. @default "port" */
  readonly port?: string
  /** Port that is meant where the reference names none. */
  readonly defaultPort?: number
  /** Whether the object may be absent, whatever the reference says. @default false */
  readonly optional?: boolean
  /** Namespace where the reference names none. @default that of the object */
  readonly namespace?: "cluster resources"
}
