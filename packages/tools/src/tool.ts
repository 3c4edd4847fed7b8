/** A program that the project runs, and what it must at least be. */
export interface Tool {
  readonly name: "kubectl" | "helm"
  /** The oldest version that will do. */
  readonly minimum: { readonly major: number; readonly minor: number }
  /** Arguments that print the version. */
  readonly versionArgs: readonly string[]
  /** The version among what it prints: `v1.35.0`. */
  readonly readVersion: (output: string) => string
}
