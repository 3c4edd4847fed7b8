export { veleroKinds } from "./velero-kinds.ts"
export type { VeleroOptions } from "./velero-options.ts"
export { velero } from "./velero.ts"
export { versions } from "./versions.ts"
