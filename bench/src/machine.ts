import { availableParallelism } from "node:os"

/** Where a benchmark runs: `Node 24.21.0, linux x64, 2 processors`. */
export const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} processors`
