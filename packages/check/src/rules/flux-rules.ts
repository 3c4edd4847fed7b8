import type { Rule } from "../rule.ts"
import { buildFails } from "./flux/build-fails.ts"
import { chartUnpinned } from "./flux/chart-unpinned.ts"
import { crdsStale } from "./flux/crds-stale.ts"
import { crossesNamespaces } from "./flux/crosses-namespaces.ts"
import { imageUnpinned } from "./flux/image-unpinned.ts"
import { pathMissing } from "./flux/path-missing.ts"
import { pruneDeletes } from "./flux/prune-deletes.ts"
import { releaseTwice } from "./flux/release-twice.ts"
import { uninstallDeletes } from "./flux/uninstall-deletes.ts"
import { variableUndefined } from "./flux/variable-undefined.ts"

/** What Flux and Helm do that nobody meant. */
export const fluxRules: readonly Rule[] = [
  pathMissing,
  buildFails,
  variableUndefined,
  crossesNamespaces,
  releaseTwice,
  pruneDeletes,
  uninstallDeletes,
  crdsStale,
  chartUnpinned,
  imageUnpinned,
]
