/**
 * A typed value that one component offers to others. Passing it on is the dependency: whoever
 * puts a handle into its `dependsOn` is applied after the component that offers it.
 */
export interface Handle<Type extends string = string> {
  /** What sort of handle it is: `secret`, `listener`. */
  readonly handle: Type
  /** Name of the component that offers it. */
  readonly component: string
  /** How people call it: `listener https of gateway public`. */
  readonly label: string
}
