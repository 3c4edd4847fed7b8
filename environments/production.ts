import { inputs } from "./inputs.ts"
import { platform } from "./platform.ts"

export default platform({
  name: "production",
  outputs: inputs.read(new URL("production.outputs.json", import.meta.url)),
  size: "large",
  capacity: ["on-demand", "spot"],
  certificates: "production",
})
