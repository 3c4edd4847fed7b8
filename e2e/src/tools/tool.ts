/** A program that a proof runs, built from source by the Go toolchain. */
export interface Tool {
  /** Name of the program, on the PATH and in the cache. */
  readonly name: string
  /** Folder below `e2e/tools` with the go.mod that pins it. */
  readonly module: string
  /** The package that is built: an import path, or one of the module itself as `./folder`. */
  readonly package: string
  /** Build tags of Go. @default none */
  readonly tags?: readonly string[]
  /**
   * Variables that the linker sets: name of the variable to path of the module whose version it gets. A
   * program that is not built by its own release scripts does not know its version otherwise.
   */
  readonly versionVariables?: Readonly<Record<string, string>>
  /** Whether it is built with the C compiler and libraries of the machine. @default false */
  readonly cgo?: boolean
}
