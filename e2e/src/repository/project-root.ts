import { join } from "node:path"

/** Root of the checkout. */
export const projectRoot: string = join(import.meta.dirname, "../../..")
