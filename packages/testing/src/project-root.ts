import { join } from "node:path"

/** Root of the project's checkout, three levels above this file's folder. */
export const projectRoot: string = join(import.meta.dirname, "../../..")
