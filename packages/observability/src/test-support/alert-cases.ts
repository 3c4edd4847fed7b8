import type { AlertCase } from "./alert-case.ts"
import { databaseCases } from "./cases/database-cases.ts"
import { deliveryCases } from "./cases/delivery-cases.ts"
import { edgeCases } from "./cases/edge-cases.ts"
import { platformCases } from "./cases/platform-cases.ts"
import { supabaseCases } from "./cases/supabase-cases.ts"
import { workloadCases } from "./cases/workload-cases.ts"

/** A firing and a silent situation for every alert. */
export const alertCases: readonly AlertCase[] = [
  ...edgeCases,
  ...supabaseCases,
  ...databaseCases,
  ...platformCases,
  ...workloadCases,
  ...deliveryCases,
]
