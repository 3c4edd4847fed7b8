import { z } from "zod"

/** The fields of one place in the values, by name. */
export type Fields = Readonly<Record<string, z.ZodType>>

/** A map that takes no other keys than these. */
export function group(description: string, fields: Fields): z.ZodType {
  return z.strictObject(fields).describe(description)
}

/** A text; empty means that nothing is set. */
export function text(description: string, fallback = ""): z.ZodType {
  return z.string().default(fallback).describe(description)
}

/** A text of some form; empty means that nothing is set. */
export function textLike(description: string, form: RegExp, fallback = ""): z.ZodType {
  return z.string().regex(form).default(fallback).describe(description)
}

/** A whole number. */
export function whole(
  description: string,
  fallback: number,
  minimum = 0,
  maximum: number = Number.MAX_SAFE_INTEGER,
): z.ZodType {
  const number = z.int().min(minimum)
  const bounded = maximum === Number.MAX_SAFE_INTEGER ? number : number.max(maximum)
  return bounded.default(fallback).describe(description)
}

/** Something that is on or off. */
export function flag(description: string, fallback: boolean): z.ZodType {
  return z.boolean().default(fallback).describe(description)
}

/** One of a few words. */
export function choice(
  description: string,
  words: readonly [string, ...string[]],
  fallback: string,
): z.ZodType {
  return z.enum(words).default(fallback).describe(description)
}

/** A list of texts. */
export function texts(description: string, fallback: readonly string[] = []): z.ZodType {
  return z
    .array(z.string().min(1))
    .default([...fallback])
    .describe(description)
}

/** A map of texts by any name. */
export function textMap(
  description: string,
  fallback: Readonly<Record<string, string>> = {},
): z.ZodType {
  return z
    .record(z.string(), z.string())
    .default({ ...fallback })
    .describe(description)
}

/** A map of Kubernetes' own fields, which its API server checks. */
export function kubernetesMap(description: string): z.ZodType {
  return z.record(z.string(), z.unknown()).default({}).describe(description)
}

/** A list of Kubernetes' own objects, which its API server checks. */
export function kubernetesList(description: string): z.ZodType {
  return z.array(z.record(z.string(), z.unknown())).default([]).describe(description)
}

/** One key of a Secret in the release's namespace. */
export function secretKeyRef(description: string): z.ZodType {
  return z
    .strictObject({
      name: z.string().min(1).describe("Name of the Secret."),
      key: z.string().min(1).describe("Key in it."),
    })
    .describe(description)
}
