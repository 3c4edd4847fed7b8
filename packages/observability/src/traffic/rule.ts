import type { Caller, TrafficRule } from "./namespace-traffic.ts"

/** The label that all charts of the stack give their pods. */
const nameLabel = "app.kubernetes.io/name"

/**
 * A rule for the pods of one application; none where nobody calls.
 *
 * @param name of the rule
 * @param app `app.kubernetes.io/name` of the called pods
 */
export function rule(
  name: string,
  app: string,
  from: readonly (Caller | undefined)[],
  ports: readonly number[],
): readonly TrafficRule[] {
  const callers = from.filter((each) => each !== undefined)
  return callers.length === 0 ? [] : [{ name, to: { [nameLabel]: app }, from: callers, ports }]
}
