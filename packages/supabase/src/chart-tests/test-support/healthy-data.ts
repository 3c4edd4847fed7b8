import type { Answer, Ask } from "./ask.ts"
import type { Database } from "./database.ts"

const rows = [{ id: 1 }]
const json = (value: unknown, status = 200): Answer => ({ status, body: JSON.stringify(value) })

function write({ caller, body }: Ask, table: string, { tables }: Database): Answer {
  if (caller !== "member" || body.includes("owner")) return json({ code: "42501" }, 403)
  tables.set(table, true)
  return { status: 201 }
}

/** What REST answers through Kong: tables are those that were made through Meta. */
export function healthyRest(ask: Ask, database: Database): Answer {
  const { method, path, caller } = ask
  if (caller === "nobody" || caller === "stranger") return { status: 401 }
  const table = path.replace("/rest/v1/", "")
  if (table === "") return caller === "service" ? json({ swagger: "2.0" }) : { status: 403 }
  const row = database.tables.get(table)
  if (row === undefined) return json({ code: "PGRST205" }, 404)
  if (method === "POST") return write(ask, table, database)
  if (method === "DELETE" && caller === "member") database.tables.set(table, false)
  return json(row && caller !== "anon" ? rows : [])
}

/** Values that a prepared database has, by a part of the question. */
const values: readonly (readonly [part: string, value: unknown])[] = [
  ["select 1", 1],
  ["server_version_num", true],
  ["pg_is_in_recovery", false],
  ["pg_roles", null],
  ["pg_namespace", null],
  ["pg_stat_ssl", true],
]

function query(sql: string, { tables }: Database): Answer {
  const made = /create table public\.(\w+)/.exec(sql)?.[1]
  if (made !== undefined) tables.set(made, false)
  const dropped = /drop table if exists public\.(\w+)/.exec(sql)?.[1]
  if (dropped !== undefined) tables.delete(dropped)
  if (made !== undefined || dropped !== undefined) return json([])
  const value = values.find(([part]) => sql.includes(part))
  return value === undefined ? { status: 400 } : json([{ value: value[1] }])
}

/** What Meta answers through Kong. */
export function healthyMeta({ path, caller, body }: Ask, database: Database): Answer {
  if (caller === "anon") return { status: 403 }
  if (caller !== "service") return { status: 401 }
  if (path === "/pg/tables") return json([])
  return query((JSON.parse(body.toString()) as { query: string }).query, database)
}
