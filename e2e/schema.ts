import { prove } from "./src/prove.ts"
import { chosenEnvironments } from "./src/repository/chosen-environments.ts"
import { crdsFolder, hasCrdsFolder } from "./src/repository/crds-folder.ts"
import { findFluxSchema } from "./src/schema/flux-schema/find-flux-schema.ts"
import { proveFluxSchema } from "./src/schema/flux-schema/prove-flux-schema.ts"
import { manifests } from "./src/schema/manifests.ts"
import { proveStrictSchema } from "./src/schema/prove-strict-schema.ts"

/** `pnpm e2e:schema [environment...]`: all that is generated, and all that our charts render, fits its schema to the letter. */
await prove("schema", async ({ folder }, report) => {
  // Without definitions flux-schema alone can judge: it fetches catalogs. Without it, this says how to get some.
  if (findFluxSchema() === undefined) crdsFolder()
  const judged = manifests(chosenEnvironments(process.argv.slice(2)), folder)
  if (hasCrdsFolder()) proveStrictSchema(folder, judged, report)
  else report.note("the API server's code is not asked: there are no definitions of custom kinds")
  proveFluxSchema(folder, judged, report)
})
