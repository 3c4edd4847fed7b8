import { apiGroup, kindName, type Resource } from "@supaflux/core"
import { isWorkload } from "./is-workload.ts"
import { phases } from "./phases.ts"
import type { SurveyedComponent } from "./survey.ts"

/** Phases of what is no workload, by API group or kind; the rest belongs to the applications. */
const byGroup: Readonly<Record<string, number | undefined>> = {
  "acme.cert-manager.io": phases.platform,
  "cert-manager.io": phases.platform,
  "extensions.istio.io": phases.platform,
  "networking.istio.io": phases.platform,
  "security.istio.io": phases.platform,
  "telemetry.istio.io": phases.platform,
  "velero.io": phases.platform,
  "external-secrets.io": phases.secrets,
  "generators.external-secrets.io": phases.secrets,
  "snapshot.storage.k8s.io": phases.controllers,
  "storage.k8s.io": phases.controllers,
  "apiextensions.k8s.io": phases.foundation,
  "scheduling.k8s.io": phases.foundation,
  Namespace: phases.foundation,
}

function phaseOfResource({ apiVersion, kind }: Resource): number {
  const group = apiGroup(apiVersion)
  return byGroup[group] ?? byGroup[kindName(group, kind)] ?? phases.applications
}

/**
 * When a component goes, if nothing that stays longer depends on it: by the systems that it installs,
 * else with the applications when it runs something, else by what it configures.
 */
export function phaseOf({ systems, resources }: SurveyedComponent): number {
  if (systems.length > 0) return Math.max(...systems.map(({ phase }) => phase))
  if (resources.some(isWorkload)) return phases.applications
  // Without resources of its own it brings definitions from elsewhere.
  if (resources.length === 0) return phases.foundation
  return Math.max(...resources.map(phaseOfResource))
}
