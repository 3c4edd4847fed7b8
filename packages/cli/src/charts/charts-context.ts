import type { RenderOptions } from "./render-chart.ts"

/** Where charts are rendered. */
export interface ChartsContext {
  /** Root of the project. */
  readonly root: string
  /** Folder of the project whose helm is used. @default root */
  readonly tools?: string
  /** The cache's folder. */
  readonly cache: string
  /** @see RenderOptions.findDead */
  readonly findDead: boolean
}
