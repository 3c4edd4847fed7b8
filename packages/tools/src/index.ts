export { helmTool } from "./helm-tool.ts"
export { kubectlTool } from "./kubectl-tool.ts"
export { isRecent, locateTool } from "./locate-tool.ts"
export type { Tool } from "./tool.ts"
