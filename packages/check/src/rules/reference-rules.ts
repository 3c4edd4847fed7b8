import type { Rule } from "../rule.ts"
import { backupLocationMissing } from "./references/backup-location-missing.ts"
import { classMissing } from "./references/class-missing.ts"
import { configMapMissing } from "./references/config-map-missing.ts"
import { dependsOnMissing } from "./references/depends-on-missing.ts"
import { generatorMissing } from "./references/generator-missing.ts"
import { healthCheckMissing } from "./references/health-check-missing.ts"
import { issuerMissing } from "./references/issuer-missing.ts"
import { namespaceReferenceMissing } from "./references/namespace-reference-missing.ts"
import { nodeClassMissing } from "./references/node-class-missing.ts"
import { notificationReferenceMissing } from "./references/notification-reference-missing.ts"
import { namespaceUndeclared } from "./references/namespace-undeclared.ts"
import { probePortMissing } from "./references/probe-port-missing.ts"
import { referenceNotGranted } from "./references/reference-not-granted.ts"
import { roleMissing } from "./references/role-missing.ts"
import { routeParentMissing } from "./references/route-parent-missing.ts"
import { routeRefused } from "./references/route-refused.ts"
import { scaleTargetMissing } from "./references/scale-target-missing.ts"
import { secretMissing } from "./references/secret-missing.ts"
import { secretStoreMissing } from "./references/secret-store-missing.ts"
import { secretStoreRefuses } from "./references/secret-store-refuses.ts"
import { serviceAccountMissing } from "./references/service-account-missing.ts"
import { serviceMissing } from "./references/service-missing.ts"
import { servicePortMissing } from "./references/service-port-missing.ts"
import { serviceTargetPortMissing } from "./references/service-target-port-missing.ts"
import { sourceMissing } from "./references/source-missing.ts"
import { targetReferenceMissing } from "./references/target-reference-missing.ts"
import { volumeClaimMissing } from "./references/volume-claim-missing.ts"

/** What is named exists, and takes what it is given. */
export const referenceRules: readonly Rule[] = [
  sourceMissing,
  dependsOnMissing,
  namespaceReferenceMissing,
  namespaceUndeclared,
  healthCheckMissing,
  backupLocationMissing,
  classMissing,
  configMapMissing,
  generatorMissing,
  issuerMissing,
  nodeClassMissing,
  notificationReferenceMissing,
  probePortMissing,
  referenceNotGranted,
  roleMissing,
  routeParentMissing,
  routeRefused,
  scaleTargetMissing,
  secretMissing,
  secretStoreMissing,
  secretStoreRefuses,
  serviceAccountMissing,
  serviceMissing,
  servicePortMissing,
  serviceTargetPortMissing,
  targetReferenceMissing,
  volumeClaimMissing,
]
