export type { Caller, NamespaceTraffic, TrafficRule } from "./traffic.ts"
