import { inputs } from "../inputs.ts"
import type { PlatformOptions } from "../platform.ts"

const outputs = inputs.read(new URL("../production.outputs.json", import.meta.url))
const base: PlatformOptions = {
  name: "production",
  outputs,
  size: "large",
  capacity: ["on-demand", "spot"],
  certificates: "production",
}

/** What an environment could be as well: each option that no environment of this repository takes. */
export const variants: readonly PlatformOptions[] = [
  { ...base, dns: "route53", outputs: { ...outputs, zoneId: "Z0123456789EXAMPLE" } },
  { ...base, dns: "route53" },
  { ...base, certificates: { url: "https://acme.example.com/directory" } },
  { ...base, capacity: ["spot"], size: "small" },
  { ...base, observability: "managed" },
  {
    ...base,
    outputs: {
      ...outputs,
      databaseSecretArn:
        "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!db-example-AbCdEf",
    },
  },
]
