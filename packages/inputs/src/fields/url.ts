import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/** A URL with HTTPS. */
export type HttpsUrl = `https://${string}`

/** A URL with HTTPS: `https://example.com/hook`. */
export function url(description: string, options: FieldOptions): InputField<HttpsUrl> {
  const schema = z.custom<HttpsUrl>(
    (value) => typeof value === "string" && value.startsWith("https://") && URL.canParse(value),
  )
  return stringField("HTTPS URL", schema, description, options)
}
