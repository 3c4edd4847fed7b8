/** True, false, or undefined for what cannot be known. */
export type Maybe = boolean | undefined

/** Whether all hold: one that does not settles it. */
export function all(values: readonly Maybe[]): Maybe {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

/** Whether any holds: one that does settles it. */
export function any(values: readonly Maybe[]): Maybe {
  if (values.includes(true)) return true
  return values.includes(undefined) ? undefined : false
}

/** Whether it does not hold. */
export function not(value: Maybe): Maybe {
  return value === undefined ? undefined : !value
}
