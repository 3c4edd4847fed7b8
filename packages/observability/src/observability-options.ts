import type { PlatformHandles } from "./platform-handles.ts"
import type { ObservabilityChoice } from "./presets.ts"

/** Options of `observability`: what the platform offers, and a preset or a choice of one's own. */
export type ObservabilityOptions = PlatformHandles & ObservabilityChoice
