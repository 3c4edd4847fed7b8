/** File of the release of Supabase, below the environment's folder. */
export const releaseFile =
  "components/supabase/helmrelease.helm.toolkit.fluxcd.io_flux-system_supabase.yaml"
