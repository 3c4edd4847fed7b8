import { helmTool, kubectlTool, type Tool } from "@supaflux/tools"
import { helm } from "./helm.ts"
import { kubectl } from "./kubectl.ts"
import { required, type Skippable } from "./required.ts"

const tools = {
  kubectl: { tool: kubectlTool, locate: kubectl },
  helm: { tool: helmTool, locate: helm },
} as const

/**
 * How to call a tool that the test needs. Without it the test is skipped, in CI it fails.
 *
 * @example
 * it("is accepted by kubectl", (context) => {
 *   execFileSync(requireTool(context, "kubectl"), ["version", "--client"])
 * })
 */
export function requireTool(context: Skippable, name: Tool["name"]): string {
  const { tool, locate } = tools[name]
  const { major, minor } = tool.minimum
  return required(
    context,
    locate(),
    `${name} ${major}.${minor} or newer is not on the PATH, and none is bundled for this platform.`,
  )
}
