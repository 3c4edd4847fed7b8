import { BlockList } from "node:net"
import { describe, expect, it } from "vitest"
import { covers, parseCidr } from "./cidr.ts"

const read = (text: string) => {
  const cidr = parseCidr(text)
  if (cidr === undefined) throw new Error(`${text} is no block.`)
  return cidr
}

describe("parseCidr", () => {
  it.each([
    ["0.0.0.0/0", 32, 0n, 0],
    ["10.0.0.0/16", 32, 0x0a_00_00_00n, 16],
    ["255.255.255.255/32", 32, 0xff_ff_ff_ffn, 32],
    ["::/0", 128, 0n, 0],
    ["fd00:ec2::23/128", 128, 0xfd00_0ec2_0000_0000_0000_0000_0000_0023n, 128],
    ["2001:DB8::/32", 128, 0x2001_0db8n << 96n, 32],
    ["1:2:3:4:5:6:7:8/128", 128, 0x0001_0002_0003_0004_0005_0006_0007_0008n, 128],
    ["::1/128", 128, 1n, 128],
  ])("reads %s", (text, bits, base, prefix) => {
    expect(parseCidr(text)).toEqual({ bits, base, prefix })
  })

  it.each([
    "",
    "10.0.0.0",
    "10.0.0.0/",
    "10.0.0.0/33",
    "0.0.0.0/33",
    "10.0.0.0/-1",
    "10.0.0.0/1e1",
    "10.0.0.0/16/16",
    "10.0.0/16",
    "10.0.0.256/32",
    "010.0.0.0/8",
    "10.0.0.1/16",
    "vpc/16",
    "::/129",
    "1::2::3/128",
    "1:2:3:4:5:6:7/128",
    "1:2:3:4:5:6:7:8:9/128",
    "1:2:3:4::5:6:7:8/128",
    "fffff::/128",
    "fg::/16",
    "2001:db8::1/32",
  ])('takes "%s" for no block', (text) => {
    expect(parseCidr(text)).toBeUndefined()
  })
})

describe("covers", () => {
  it.each([
    ["10.0.0.0/16", "10.0.4.0/24"],
    ["10.0.0.0/16", "10.0.0.0/16"],
    ["10.0.0.0/16", "10.1.0.0/24"],
    ["10.0.4.0/24", "10.0.0.0/16"],
    ["10.0.0.0/24", "10.0.0.0/16"],
    ["0.0.0.0/0", "169.254.169.254/32"],
    ["169.254.0.0/16", "169.254.169.254/32"],
    ["128.0.0.0/1", "169.254.169.254/32"],
    ["0.0.0.0/1", "169.254.169.254/32"],
    ["::/0", "fd00:ec2::254/128"],
    ["fd00:ec2::/32", "fd00:ec2::254/128"],
    ["fd01:ec2::/32", "fd00:ec2::254/128"],
    ["::/0", "169.254.169.254/32"],
    ["0.0.0.0/0", "::/128"],
  ])("agrees with Node on %s and %s", (outer, inner) => {
    const family = (text: string) => (text.includes(":") ? "ipv6" : "ipv4")
    const [net = "", prefix = ""] = outer.split("/")
    const [address = "", length = ""] = inner.split("/")
    const list = new BlockList()
    list.addSubnet(net, Number(prefix), family(outer))
    // Node also takes an IPv4 address for the IPv6 one that it can be written as.
    const within =
      family(outer) === family(inner) &&
      list.check(address, family(inner)) &&
      Number(prefix) <= Number(length)
    expect(covers(read(outer), read(inner))).toBe(within)
  })
})
