/**
 * File of an alert's page among the runbooks: `SupabaseServiceDown` is `supabase-service-down.md`.
 */
export function pageOf(alert: string): string {
  return `${alert.replaceAll(/(?<=[a-z\d])[A-Z]/g, "-$&").toLowerCase()}.md`
}
