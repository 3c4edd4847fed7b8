import { inputs } from "./inputs.ts"
import { platform } from "./platform.ts"

export default platform({
  name: "staging",
  outputs: inputs.read(new URL("staging.outputs.json", import.meta.url)),
  size: "small",
  capacity: ["spot"],
  // No browser trusts them, and Let's Encrypt hardly limits how many there are.
  certificates: "staging",
})
