import type { Duration } from "@supaflux/core"

/** What each service is called by Kong: the names of the chart's routes begin so. */
export const kongServices = {
  auth: ["auth-v1.*", "well-known-oauth"],
  rest: ["rest-v1.*", "graphql-v1"],
  realtime: ["realtime-v1-.*"],
  storage: ["storage-v1.*"],
  functions: ["functions-v1"],
  meta: ["meta"],
  studio: ["dashboard.*", "mcp.*"],
} as const

/** A service that clients reach through Kong. */
export type ServiceBehindKong = keyof typeof kongServices

/** A service of Supabase that alerts can watch. */
export type WatchedService = ServiceBehindKong | "kong" | "imgproxy"

/** All of them, as the chart installs them unless told otherwise. */
export const watchedServices: readonly WatchedService[] = [
  "kong",
  "auth",
  "rest",
  "realtime",
  "storage",
  "imgproxy",
  "functions",
  "meta",
  "studio",
]

/** Supabase, as alerts and dashboards watch it. */
export interface SupabaseWatch {
  /** @default "supabase" */
  readonly namespace?: string
  /** Name of the Helm release, which its Deployments begin with. @default "supabase" */
  readonly release?: string
  /** The services that are installed. @default all that the chart installs by default */
  readonly services?: readonly WatchedService[]
  /** Share of requests that a service must not fail, over 30 days. @default 0.999 */
  readonly success?: number
  /** Share of requests that must begin to be answered within {@link within}. @default 0.99 */
  readonly fast?: number
  /**
   * Milliseconds until the first byte of an answer, without Kong's own part; a bucket of Kong's.
   * @default 1000
   * @see https://github.com/Kong/kong/blob/3.9.3/kong/plugins/prometheus/exporter.lua
   */
  readonly within?: 25 | 50 | 80 | 100 | 250 | 400 | 700 | 1000 | 2000 | 5000 | 10_000 | 30_000
  /** Milliseconds that Kong itself may take of a request, for 99 of 100. @default 100 */
  readonly kongWithin?: 1 | 2 | 5 | 7 | 10 | 15 | 20 | 30 | 50 | 75 | 100 | 200 | 500 | 750 | 1000
  /** How few requests in an alert's long window prove nothing. @default 50 */
  readonly minimumRequests?: number
  /** How long a service may have no pod before somebody is called. @default "3m" */
  readonly downFor?: Duration
}
