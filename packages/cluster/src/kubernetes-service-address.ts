import { parseCidr } from "./cidr.ts"

/**
 * The address that pods call the Kubernetes API at: the first of the block that Services get theirs
 * from, as one block.
 *
 * @throws {Error} when it is no block
 * @see https://kubernetes.io/docs/concepts/services-networking/cluster-ip-allocation/
 */
export function kubernetesServiceAddress(serviceCidr: string): string {
  const block = parseCidr(serviceCidr)
  const [base = ""] = serviceCidr.split("/")
  if (block === undefined || (block.bits === 128 && !base.endsWith("::"))) {
    throw new Error(
      `The Services' addresses "${serviceCidr}" are no CIDR block: give it as EKS shows it, such as 172.20.0.0/16.`,
    )
  }
  if (block.bits === 128) return `${base}1/128`
  const first = block.base + 1n
  const octets = [24n, 16n, 8n, 0n].map((shift) => (first >> shift) & 255n)
  return `${octets.join(".")}/32`
}
