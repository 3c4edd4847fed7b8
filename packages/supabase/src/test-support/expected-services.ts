import type { SupabaseService } from "../services.ts"

/** What is special about a service's pods. The facts behind it are those of its image. */
export interface Expected {
  readonly uid: number
  readonly liveness: string
  readonly readiness: string
  /** Seconds that it gets to stop. */
  readonly grace: number
  /** Folders that it can write to. */
  readonly writable: readonly string[]
  /** How long it has to start, in seconds. */
  readonly startup: number
  /** What happens before it is told to stop. */
  readonly preStop: object
}

/** The table of the services, as their images ask for it. */
export const expected: Readonly<Record<SupabaseService, Expected>> = {
  kong: {
    uid: 1000,
    liveness: "/status status",
    readiness: "/status/ready status",
    grace: 60,
    writable: ["/kong_config", "/kong_prefix", "/tmp"],
    startup: 120,
    preStop: { exec: { command: ["kong", "quit", "--wait=15", "--timeout=30"] } },
  },
  auth: {
    uid: 1000,
    liveness: "/health http",
    readiness: "/health http",
    grace: 75,
    writable: [],
    startup: 120,
    preStop: { sleep: { seconds: 5 } },
  },
  rest: {
    uid: 1000,
    liveness: "/live metrics",
    readiness: "/ready metrics",
    grace: 40,
    writable: [],
    startup: 120,
    preStop: { sleep: { seconds: 5 } },
  },
  realtime: {
    uid: 65_534,
    liveness: "/healthcheck http",
    readiness: "/healthcheck http",
    grace: 60,
    writable: ["/app/.pgdelta-cache", "/tmp"],
    startup: 120,
    preStop: { sleep: { seconds: 10 } },
  },
  storage: {
    uid: 1000,
    liveness: "/status http",
    readiness: "/status http",
    grace: 80,
    writable: ["/tmp"],
    startup: 120,
    preStop: { sleep: { seconds: 5 } },
  },
  imgproxy: {
    uid: 999,
    liveness: "/health http",
    readiness: "/health http",
    grace: 40,
    writable: ["/tmp", "/var/cache/fontconfig"],
    startup: 120,
    preStop: { sleep: { seconds: 5 } },
  },
  functions: {
    uid: 1000,
    liveness: "/_internal/health http",
    readiness: "/_internal/health http",
    grace: 45,
    writable: ["/tmp"],
    startup: 120,
    preStop: { sleep: { seconds: 5 } },
  },
  meta: {
    uid: 1000,
    liveness: "/health http",
    readiness: "/health http",
    grace: 30,
    writable: ["/tmp"],
    startup: 120,
    preStop: { sleep: { seconds: 5 } },
  },
  studio: {
    uid: 1000,
    liveness: "/api/platform/profile http",
    readiness: "/api/platform/profile http",
    grace: 30,
    writable: ["/app/apps/studio/.next/cache", "/tmp"],
    startup: 120,
    preStop: { sleep: { seconds: 5 } },
  },
}
