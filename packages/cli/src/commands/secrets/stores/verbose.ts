import type { Terminal } from "../../../terminal.ts"
import type { TextStore } from "./text-store.ts"

/** A store whose calls are told as they are made: what, which name, how long. Never a text. */
export function verbose(store: TextStore, { err }: Terminal): TextStore {
  async function told<Result>(what: string, id: string, call: Promise<Result>): Promise<Result> {
    const started = performance.now()
    const tell = (how: string): void =>
      err(
        `${store.label}: ${what} ${id}, ${how} after ${Math.round(performance.now() - started)} ms\n`,
      )
    try {
      const result = await call
      tell("done")
      return result
    } catch (error) {
      tell("failed")
      throw error
    }
  }
  const { staged } = store
  return {
    ...store,
    get: (id) => told("get", id, store.get(id)),
    create: (id, ...rest) => told("create", id, store.create(id, ...rest)),
    replace: (id, ...rest) => told("replace", id, store.replace(id, ...rest)),
    ...(staged === undefined
      ? {}
      : {
          staged: {
            stage: (id, text) => told("stage", id, staged.stage(id, text)),
            promote: (id, version) => told("promote", id, staged.promote(id, version)),
          },
        }),
  }
}
