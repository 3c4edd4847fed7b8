import type { Resource } from "@supaflux/core"

/** One object of a YAML file. */
export interface SourceDocument {
  readonly resource: Resource
  /** Absolute path. */
  readonly file: string
  /** Which document of the file, from 0. */
  readonly index: number
}

/** What a YAML file holds. */
export interface SourceFile {
  readonly objects: readonly SourceDocument[]
  /** What in it is no object that could be read: `it is a template`; undefined when all is. */
  readonly opaque: string | undefined
  /** Whether something in it is no YAML, as it seems, and no template either. @default false */
  readonly malformed?: boolean
}
