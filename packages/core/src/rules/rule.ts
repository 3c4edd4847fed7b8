import type { Composition } from "../composition.ts"
import type { Finding } from "../finding.ts"
import type { LocatedResource } from "../located-resource.ts"

/** One thing that must hold. Pure; never throws for what it finds. */
export type Rule = (
  composition: Composition,
  resources: readonly LocatedResource[],
) => readonly Finding[]
