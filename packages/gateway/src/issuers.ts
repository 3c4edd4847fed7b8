import type { IClusterIssuer } from "@kubernetes-models/cert-manager/cert-manager.io/v1/ClusterIssuer"
import { type Component, type ComponentOptions, located, type Need } from "@supaflux/core"
import type { AcmeIssuerHandle } from "./acme-issuer-handle.ts"
import type { CertManagerHandle } from "./cert-manager-handle.ts"
import type { Dns01Solver } from "./dns01-solver.ts"

/** An ACME server: one of Let's Encrypt's, or any other by the address of its directory. */
export type AcmeServer = "production" | "staging" | { readonly url: `https://${string}` }

/** Options of {@link issuers}. */
export interface IssuersOptions extends ComponentOptions {
  readonly certManager: CertManagerHandle
  /** Address of the ACME account. */
  readonly email: string
  /** How names are proven. A zone has one solver. */
  readonly dns01: readonly Dns01Solver[]
  /**
   * Who issues. Staging issues certificates that no browser trusts, and has far higher limits.
   * @default "production"
   * @see https://letsencrypt.org/docs/staging-environment/
   */
  readonly server?: AcmeServer
  /** Name of the ClusterIssuer. @default "letsencrypt", "letsencrypt-staging" or "acme", by server */
  readonly name?: string
  /** Name of the component, for environments with several. @default "issuers" */
  readonly component?: string
}

/** The resources of {@link issuers}. */
export type IssuersResources = {
  readonly issuer: IClusterIssuer
}

/** The component that {@link issuers} makes. */
export interface Issuers extends Component<IssuersResources> {
  /** What certificates need: `certificates({ issuer: acme.issuer, … })`. */
  readonly issuer: AcmeIssuerHandle
}

function directory(server: AcmeServer): { readonly name: string; readonly url: string } {
  switch (server) {
    case "production":
      return { name: "letsencrypt", url: "https://acme-v02.api.letsencrypt.org/directory" }
    case "staging":
      return {
        name: "letsencrypt-staging",
        url: "https://acme-staging-v02.api.letsencrypt.org/directory",
      }
    default:
      return { name: "acme", url: server.url }
  }
}

function checkSolvers(solvers: readonly Dns01Solver[], namespace: string): void {
  if (!solvers.some(({ zones }) => zones.length > 0)) {
    throw new Error(
      "An issuer without a DNS zone can issue nothing: give dns01 a solver with zones.",
    )
  }
  const seen = new Set<string>()
  for (const { zones, secret } of solvers) {
    if (zones.length === 0) {
      throw new Error("A DNS-01 solver without zones would answer for every name: give it zones.")
    }
    for (const zone of zones) {
      if (seen.has(zone)) {
        throw new Error(`Zone ${zone} has two DNS-01 solvers: leave one of them out.`)
      }
      seen.add(zone)
    }
    if (secret !== undefined && secret.namespace !== namespace) {
      throw new Error(
        `Secret ${secret.name} is in the namespace ${secret.namespace}, but a ClusterIssuer reads Secrets of ${namespace} alone: create it there.`,
      )
    }
  }
}

/** A solver of Route 53 works with the identity of cert-manager's pods. */
function needs(certManager: CertManagerHandle, solvers: readonly Dns01Solver[]): readonly Need[] {
  return solvers.flatMap(({ zones, dns01 }) =>
    dns01.route53 === undefined
      ? []
      : [
          {
            type: "pod-identity",
            namespace: certManager.namespace,
            serviceAccount: "cert-manager",
            purpose: `write challenges to the hosted zones ${zones.join(", ")}`,
          },
        ],
  )
}

/**
 * A ClusterIssuer that obtains certificates by ACME and proves names by DNS-01: wildcards are
 * possible, and no challenge has to reach the cluster. It waits for cert-manager, and for the
 * Secrets of its solvers.
 *
 * @throws {Error} when a solver's Secret is not in cert-manager's namespace, a zone has two solvers,
 * or there is no zone
 * @example
 * const acme = issuers({ certManager: certs.certManager, email: "ops@example.com", dns01: [solver] })
 * certificates({ issuer: acme.issuer, certificates: { … } })
 * @see https://cert-manager.io/docs/configuration/acme/
 */
export function issuers(options: IssuersOptions): Issuers {
  const { certManager, email, dns01, server = "production", component = "issuers" } = options
  checkSolvers(dns01, certManager.namespace)
  const { name: defaultName, url } = directory(server)
  const { name = defaultName, dependsOn = [] } = options
  return located({
    name: component,
    dependsOn: [certManager, ...dns01.flatMap(({ secret }) => secret ?? []), ...dependsOn],
    needs: needs(certManager, dns01),
    resources: {
      issuer: {
        apiVersion: "cert-manager.io/v1",
        kind: "ClusterIssuer",
        metadata: { name },
        spec: {
          acme: {
            email,
            server: url,
            privateKeySecretRef: { name: `${name}-account` },
            solvers: dns01.map((solver) => ({
              selector: { dnsZones: [...solver.zones] },
              dns01: solver.dns01,
            })),
          },
        },
      },
    },
    issuer: {
      handle: "issuer",
      component,
      label: `issuer ${name}`,
      kind: "ClusterIssuer",
      name,
      zones: dns01.flatMap(({ zones }) => zones),
    },
  })
}
