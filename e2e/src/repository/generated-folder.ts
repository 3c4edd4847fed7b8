import { join } from "node:path"
import { projectRoot } from "./project-root.ts"

/** Folder of the committed manifests; each folder in it is an environment. */
export const generatedFolder: string = join(projectRoot, "generated")
