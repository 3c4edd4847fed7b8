/** How the findings of a check can be printed. */
export const formats = ["text", "json", "sarif", "github", "markdown"] as const

/** One of {@link formats}. */
export type Format = (typeof formats)[number]
