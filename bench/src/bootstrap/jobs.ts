import type { Contender } from "./contender.ts"

/** The chart's jobs as they run on a cluster, without Auth's migrations and Realtime's schema. */
function jobs(name: string, parts: readonly string[]): Contender {
  return {
    name,
    prepare: async ({ job }) => {
      for (const part of parts) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other, as on a cluster
        const { status, stderr } = await job.run(part, { REALTIME_VERSION: "", TABLES: "" })
        if (status !== 0) throw new Error(`${part} ended with ${status}:\n${stderr}`)
      }
    },
  }
}

/** The job before the services: it probes, applies, sets passwords, and tries each of them. */
export const prepareJob: Contender = jobs("prepare", ["prepare"])

/** All of a release: before the services, and after them. */
export const allJobs: Contender = jobs("prepare, complete, finish", [
  "prepare",
  "complete",
  "finish",
])
