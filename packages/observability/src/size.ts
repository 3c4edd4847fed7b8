/**
 * How much a stack can take. `large` survives the loss of a node or a zone; `small` has one pod of
 * everything, and is for clusters that may be blind for the minutes of a restart.
 */
export type Size = "large" | "small"
