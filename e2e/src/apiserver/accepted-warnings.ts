/** A warning of the API server that stays, and why. */
export interface AcceptedWarning {
  readonly pattern: RegExp
  readonly reason: string
}

/** The warnings that stay. */
export const acceptedWarnings: readonly AcceptedWarning[] = [
  {
    pattern: /would violate PodSecurity "restricted:latest": .*container "db" must/,
    reason:
      "the image of PostgreSQL starts as root; the environment local alone has it, and enforces baseline",
  },
]
