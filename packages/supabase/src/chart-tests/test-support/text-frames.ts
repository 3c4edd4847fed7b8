import { createHash } from "node:crypto"

/** What proves to a client that the handshake was understood. */
export function acceptKey(key: string): string {
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64")
}

/** A text message in one frame, as a server sends it. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  const size = payload.length
  const head =
    size < 126 ? Buffer.from([0x81, size]) : Buffer.from([0x81, 126, size >> 8, size & 255])
  return Buffer.concat([head, payload])
}

/**
 * The text messages among what a client has sent, and the bytes after them, which are the beginning of
 * the next. Frames are masked, and shorter than 64 KiB.
 * @see https://www.rfc-editor.org/rfc/rfc6455#section-5.2
 */
export function readTextFrames(bytes: Buffer): { texts: readonly string[]; rest: Buffer } {
  const texts: string[] = []
  let rest = bytes
  while (rest.length >= 2) {
    const short = rest.readUInt8(1) & 0x7f
    const start = short === 126 ? 4 : 2
    if (rest.length < start + 4) break
    const size = short === 126 ? rest.readUInt16BE(2) : short
    const end = start + 4 + size
    if (rest.length < end) break
    const mask = rest.subarray(start, start + 4)
    const payload = rest
      .subarray(start + 4, end)
      .map((byte, index) => byte ^ (mask[index % 4] ?? 0))
    if ((rest.readUInt8(0) & 0x0f) === 1) texts.push(Buffer.from(payload).toString())
    rest = rest.subarray(end)
  }
  return { texts, rest }
}
