function bitsOf(address: string): number | undefined {
  const parts = address.split(".").map(Number)
  if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return undefined
  return parts.reduce((bits, part) => bits * 256 + part, 0)
}

/** Whether a block of IPv4 addresses has an address: false for blocks of IPv6. */
export function covers(cidr: string, address: string): boolean {
  const [base = "", length = "32"] = cidr.split("/")
  const first = bitsOf(base)
  const wanted = bitsOf(address)
  if (first === undefined || wanted === undefined) return false
  const size = 2 ** (32 - Number(length))
  return Math.floor(first / size) === Math.floor(wanted / size)
}
