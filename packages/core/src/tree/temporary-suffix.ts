/** End of the names of temporary files; one that is found was left by a run that was killed. */
export const temporarySuffix = ".supaflux-tmp"
