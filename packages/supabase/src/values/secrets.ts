import { z } from "zod"
import { secretCatalog } from "../secret-catalog.ts"
import { secretKeyRef } from "./fields.ts"

const camelCase = (name: string) =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Values that say where each secret is: one place for every key of `secretCatalog`. */
export const secretsValues: z.ZodType = z
  .strictObject(
    Object.fromEntries(
      Object.entries(secretCatalog).map(([name, { purpose, keys }]) => [
        camelCase(name),
        z
          .strictObject(
            Object.fromEntries(
              Object.entries(keys).map(([key, { purpose }]) => [
                key,
                secretKeyRef(purpose).optional(),
              ]),
            ),
          )
          .describe(purpose)
          .optional(),
      ]),
    ),
  )
  .default({})
  .describe(
    "Where each secret value is: { name, key } of a Secret in the release's namespace. Values themselves are never given to the chart.",
  )
