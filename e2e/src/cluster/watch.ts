import { get, Agent } from "node:https"
import { createInterface } from "node:readline"
import type { Connection } from "./kube-client.ts"
import type { Resource } from "./resource.ts"

/** One change, in the order in which the server made them. */
export interface WatchEvent {
  readonly type: "ADDED" | "MODIFIED" | "DELETED"
  readonly object: Resource
}

/** It ends because we end it, or the server: that the proof notices by itself. */
const ignore = (): void => undefined

/**
 * Tells of every change of the resources of a collection, beginning with those that are there.
 *
 * @param path of the collection, such as `/api/v1/pods`
 * @returns ends the watch
 */
export function watch(
  { server, ca, token }: Pick<Connection, "server" | "ca"> & { readonly token: string },
  path: string,
  onEvent: (event: WatchEvent) => void,
): () => void {
  const agent = new Agent({ ca })
  const headers = { authorization: `Bearer ${token}` }
  const request = get(`${server}${path}?watch=true`, { agent, headers }, (response) => {
    const lines = createInterface({ input: response })
    lines.on("line", (line) => {
      const event = JSON.parse(line) as WatchEvent
      if (["ADDED", "MODIFIED", "DELETED"].includes(event.type)) onEvent(event)
    })
    lines.on("error", ignore)
  })
  request.on("error", ignore)
  return () => {
    request.destroy()
    agent.destroy()
  }
}
