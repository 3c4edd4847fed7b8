/** How long Flux waits for what a Kustomization made to be gone, in minutes. */
export const terminationMinutes = 30

/** The command that deletes a component's Kustomization and waits until Flux let go of it. */
export function deleteKustomization(component: string): string {
  return `kubectl -n flux-system delete kustomization ${component} --timeout=${terminationMinutes + 5}m`
}
