import { missingRule } from "../../references/missing-rule.ts"
import type { Rule } from "../../rule.ts"

/** Classes that objects name are there. */
export const classMissing: Rule = missingRule({
  code: "CLASS_MISSING",
  family: "class",
  title:
    "A class is named that nothing applies: StorageClass, PriorityClass, IngressClass, GatewayClass, RuntimeClass, VolumeSnapshotClass or SecretProviderClass.",
  why: "A pod with an unknown priority is refused, a claim with an unknown storage class stays Pending, and a Gateway or Ingress of an unknown class is served by nobody.",
  wrong: "storageClassName: gp2 # only gp3 is declared",
  right: "storageClassName: gp3",
})
