import type { Answer, Ask } from "./ask.ts"
import type { Database } from "./database.ts"

/** The beginning of a PNG, as far as its size. */
function png(width: number, height: number): Buffer {
  const header = Buffer.from("89504e470d0a1a0a0000000d494844520000000000000000", "hex")
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return header
}

const text = (body: string): Answer => ({ status: 200, body })

function bucket({ method, path, body, caller }: Ask, { buckets, objects }: Database): Answer {
  if (caller !== "service") return { status: 400 }
  if (method === "GET") return text("[]")
  if (method === "POST") {
    const { name } = JSON.parse(body.toString()) as { name: string }
    buckets.add(name)
    return text(JSON.stringify({ name }))
  }
  const name = path.replace("/storage/v1/bucket/", "")
  if ([...objects.keys()].some((object) => object.startsWith(`${name}/`))) return { status: 409 }
  return buckets.delete(name) ? text('{"message":"Successfully deleted"}') : { status: 400 }
}

function resized(name: string, { query }: Ask, { objects }: Database): Answer {
  const [width, height] = [Number(query.get("width")), Number(query.get("height"))]
  if (!objects.has(name) || width > 2000) return { status: 400 }
  return { status: 200, body: png(width, height) }
}

function object(name: string, { method, body }: Ask, { objects }: Database): Answer {
  if (method === "POST") {
    objects.set(name, body)
    return text(JSON.stringify({ Key: name }))
  }
  if (method === "DELETE")
    return objects.delete(name) ? text('{"message":"Successfully deleted"}') : { status: 400 }
  const found = objects.get(name)
  return found === undefined ? { status: 400 } : { status: 200, body: found }
}

/** What Storage, with imgproxy behind it, answers through Kong. */
export function healthyStorage(ask: Ask, database: Database): Answer {
  const path = ask.path.replace("/storage/v1/", "")
  if (path === "status") return { status: 200 }
  if (path === "metrics") return { status: 403 }
  if (path.startsWith("bucket")) return bucket(ask, database)
  if (ask.caller !== "service") return { status: 400 }
  if (path.startsWith("render/"))
    return resized(path.replace("render/image/authenticated/", ""), ask, database)
  return object(path.replace(/^object\/(authenticated\/)?/, ""), ask, database)
}
