/** One file as it will be written. */
export interface RenderedFile {
  /** Path below the environment's folder, with slashes. */
  readonly path: string
  /** The whole text, ending in a line feed. */
  readonly content: string
}
