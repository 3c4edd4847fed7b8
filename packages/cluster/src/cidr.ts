/** A block of addresses. */
export interface Cidr {
  /** Length of an address: 32 for IPv4, 128 for IPv6. */
  readonly bits: 32 | 128
  /** The first address. */
  readonly base: bigint
  readonly prefix: number
}

function ipv4(text: string): bigint | undefined {
  const octets = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1)
  // A leading zero would be octal to some readers.
  if (octets?.every((octet) => /^(?:0|[1-9]\d*)$/.test(octet) && Number(octet) < 256) !== true) {
    return undefined
  }
  return octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n)
}

function ipv6(text: string): bigint | undefined {
  const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")))
  const [head = [], tail] = halves
  const missing = 8 - head.length - (tail?.length ?? 0)
  if (halves.length > 2 || (tail === undefined ? missing !== 0 : missing < 1)) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...(tail ?? [])]
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n)
}

/**
 * Reads a block in CIDR notation, such as `10.0.0.0/16`. Undefined when it is none, or names an
 * address within the block instead of its first.
 * @see https://www.rfc-editor.org/rfc/rfc4632#section-3.1
 */
export function parseCidr(text: string): Cidr | undefined {
  const [address = "", length = "", ...rest] = text.split("/")
  const bits = address.includes(":") ? 128 : 32
  const base = bits === 128 ? ipv6(address) : ipv4(address)
  const prefix = Number(length)
  if (base === undefined || rest.length > 0 || !/^\d{1,3}$/.test(length) || prefix > bits) {
    return undefined
  }
  const host = (1n << BigInt(bits - prefix)) - 1n
  return (base & host) === 0n ? { bits, base, prefix } : undefined
}

/** Whether one block lies within another, or is the same. */
export function covers(outer: Cidr, inner: Cidr): boolean {
  if (outer.bits !== inner.bits || outer.prefix > inner.prefix) return false
  const shift = BigInt(outer.bits - outer.prefix)
  return outer.base >> shift === inner.base >> shift
}
