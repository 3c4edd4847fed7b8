/** Where a step into a value leads: a key, an index, or the element of an array with that name. */
export type FieldStep = string | number | { readonly named: string }

/**
 * The path of a field, one step further: `spec.listeners[https].port`, `spec.hostnames[0]`,
 * `metadata.labels["app.kubernetes.io/name"]`.
 */
export function fieldPath(parent: string, step: FieldStep): string {
  if (typeof step === "number") return `${parent}[${step}]`
  if (typeof step === "object") return `${parent}[${step.named}]`
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) return `${parent}[${JSON.stringify(step)}]`
  return parent === "" ? step : `${parent}.${step}`
}
