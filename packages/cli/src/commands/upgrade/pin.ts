/** Something that is fetched at a fixed version. */
export interface Pin {
  readonly type: "chart" | "manifests" | "image"
  /** Short name: `cert-manager`. */
  readonly name: string
  /**
   * Where it is fetched from: an OCI address, an HTTP repository of charts, a Git repository, or the
   * repository of an image.
   */
  readonly source: string
  /** The tag or version, to the letter. */
  readonly version: string
  /** Digest beside the version. */
  readonly digest?: string
}
