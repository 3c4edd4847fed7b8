import { waitUntil } from "../sandbox/wait-until.ts"
import type { Report } from "../report.ts"
import type { ServedLoki } from "./serve-loki.ts"

/**
 * Loki, as configured, takes what Fluent Bit's output sends and finds it again.
 *
 * @see https://github.com/fluent/fluent-bit/blob/v5.1.1/plugins/out_loki/loki.c
 */
export async function proveLokiServes(loki: ServedLoki, report: Report): Promise<void> {
  const stream = { cluster: "example", namespace: "supabase", container: "auth", app: "auth" }
  const metadata = { pod: "auth-1", node: "node-1" }
  const line = JSON.stringify({ log: "hello" })
  const push = async (at: Date): Promise<number> => {
    const values = [[`${at.getTime()}000000`, line, metadata]]
    const answer = await fetch(`http://127.0.0.1:${loki.port}/loki/api/v1/push`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ streams: [{ stream, values }] }),
    })
    return answer.status
  }
  const status = await push(new Date())
  report.check(
    "Loki takes a line as Fluent Bit sends it",
    status === 204 ? [] : [`it answers ${status}`],
  )
  const found = await waitUntil({ what: "Loki finds the line", timeout: 30 }, async () => {
    const lines = await loki.lines('{namespace="supabase", container="auth"} | pod="auth-1" | json')
    return lines.length > 0 ? lines : undefined
  })
  const [first] = found
  const problems = Object.entries({ ...stream, ...metadata }).flatMap(([name, value]) =>
    first?.labels[name] === value ? [] : [`${name} is ${first?.labels[name]}, not ${value}`],
  )
  report.check("Loki finds it by its labels, its pod and its fields", problems)
  const year = new Date()
  year.setFullYear(year.getFullYear() - 1)
  const refused = await push(year)
  report.check(
    "mutant: a line of last year is refused",
    refused === 400 ? [] : [`Loki answers ${refused}`],
  )
}
