/** Where charts are rendered. */
export interface ChartsContext {
  /** Root of the project. */
  readonly root: string
  /** Folder of the project whose helm is used. @default root */
  readonly tools?: string
  /** The cache's folder. */
  readonly cache: string
  /** Whether values that change nothing are looked for. */
  readonly findDead: boolean
  /**
   * GitRepositories that are known to be the project, as `namespace/name`: a chart that one of them does
   * not hold is nowhere. @default none
   */
  readonly own?: ReadonlySet<string>
}
