import type { Rendered } from "./chart.ts"
import { objectOf } from "./objects.ts"

/** A plugin of a route. */
export interface Plugin {
  readonly name: string
  readonly config: Readonly<Record<string, unknown>>
}
/** The part of Kong's configuration that tests look at. */
export interface Config {
  readonly consumers: readonly {
    readonly username: string
    readonly acls?: readonly { readonly group: string }[]
    readonly keyauth_credentials?: readonly { readonly key: string }[]
    readonly basicauth_credentials?: readonly {
      readonly username: string
      readonly password: string
    }[]
  }[]
  readonly plugins: readonly Plugin[]
  readonly services: readonly {
    readonly name: string
    readonly url: string
    readonly read_timeout?: number
    readonly routes: readonly {
      readonly paths: readonly string[]
      readonly request_buffering?: boolean
    }[]
    readonly plugins: readonly Plugin[]
  }[]
}

/** Files that Kong's configuration is made of. */
export function dataOf(objects: readonly Rendered[]): Readonly<Record<string, string>> {
  return objectOf(objects, "ConfigMap", "kong")?.["data"] as Record<string, string>
}
/** The configuration, with places for secrets. */
export const configOf = (objects: readonly Rendered[]) =>
  JSON.parse(dataOf(objects)["kong.json"] ?? "") as Config
