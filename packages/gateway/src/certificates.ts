import type { ICertificate } from "@kubernetes-models/cert-manager/cert-manager.io/v1/Certificate"
import {
  type CertificateHandle,
  type Component,
  type ComponentOptions,
  type IssuerHandle,
  located,
} from "@supaflux/core"
import type { AcmeIssuerHandle } from "./acme-issuer-handle.ts"

/** One certificate of {@link certificates}. */
export interface CertificateDefinition {
  /** Namespace of the Secret: for a listener, the Gateway's. */
  readonly namespace: string
  /** Names that it is valid for. A wildcard stands for one label: `*.example.com`. */
  readonly dnsNames: readonly string[]
  /** Secret that will hold it, of the type `kubernetes.io/tls`. @default the certificate's name and `-tls` */
  readonly secretName?: string
}

/** Options of {@link certificates}. */
export interface CertificatesOptions<Name extends string = string> extends ComponentOptions {
  /** Who issues them. */
  readonly issuer: IssuerHandle | AcmeIssuerHandle
  /** The certificates by name. */
  readonly certificates: Readonly<Record<Name, CertificateDefinition>>
  /** Name of the component, for environments with several. @default "certificates" */
  readonly component?: string
}

/** The resources of {@link certificates}: each certificate's role is its name. */
export type CertificatesResources<Name extends string> = {
  readonly [Certificate in Name]: ICertificate
}

/** The component that {@link certificates} makes. */
export interface Certificates<Name extends string = string> extends Component<
  CertificatesResources<Name>
> {
  /** A certificate for listeners; one that is not declared does not compile. */
  readonly certificate: (name: Name) => CertificateHandle
}

function isWithin(dnsName: string, zone: string): boolean {
  const name = dnsName.startsWith("*.") ? dnsName.slice(2) : dnsName
  return name === zone || name.endsWith(`.${zone}`)
}

function check(
  name: string,
  dnsNames: readonly string[],
  issuer: CertificatesOptions["issuer"],
): void {
  if (dnsNames.length === 0) {
    throw new Error(`Certificate ${name} is valid for no name: give it dnsNames.`)
  }
  if (!("zones" in issuer)) return
  for (const dnsName of dnsNames) {
    if (!issuer.zones.some((zone) => isWithin(dnsName, zone))) {
      throw new Error(
        `Issuer ${issuer.name} cannot prove ${dnsName} of certificate ${name}, its zones are ${issuer.zones.join(", ")}: add a DNS-01 solver for the name's zone.`,
      )
    }
  }
}

function certificate(
  name: string,
  { namespace, secretName, dnsNames }: CertificateHandle,
  issuer: IssuerHandle,
): ICertificate {
  return {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: { name, namespace },
    spec: {
      secretName,
      dnsNames: [...dnsNames],
      issuerRef: { group: "cert-manager.io", kind: issuer.kind, name: issuer.name },
      privateKey: { algorithm: "ECDSA", size: 256, rotationPolicy: "Always" },
      // A share of the lifetime, not a number of days: ACME servers choose it, and shorten it.
      renewBeforePercentage: 33,
    },
  }
}

/**
 * Certificates, with an ECDSA key that changes at every renewal. They are renewed when a third of
 * their lifetime is left. The component is ready once all have been issued.
 *
 * @throws {Error} when a certificate has no names, or one that the issuer has no DNS zone for
 * @example
 * const tls = certificates({
 *   issuer: acme.issuer,
 *   certificates: { edge: { namespace: "istio-ingress", dnsNames: ["*.example.com"] } },
 * })
 * gateway({ listeners: { https: { hostname: "*.example.com", tls: tls.certificate("edge") } }, … })
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export function certificates<Name extends string>(
  options: CertificatesOptions<Name>,
): Certificates<Name> {
  const { issuer, component = "certificates", dependsOn = [] } = options
  const definitions: Readonly<Record<string, CertificateDefinition>> = options.certificates
  const handle = (name: string): CertificateHandle => {
    const definition = definitions[name]
    if (definition === undefined) {
      throw new Error(`Component ${component} declares no certificate ${name}: declare it there.`)
    }
    const { namespace, dnsNames, secretName = `${name}-tls` } = definition
    const label = `certificate ${name}`
    return { handle: "certificate", component, label, namespace, secretName, dnsNames }
  }
  const handles = Object.keys(definitions).map((name): [string, CertificateHandle] => [
    name,
    handle(name),
  ])
  for (const [name, { dnsNames }] of handles) check(name, dnsNames, issuer)
  return located({
    name: component,
    // Records of challenges take minutes to spread.
    delivery: { timeout: "10m" },
    dependsOn: [issuer, ...dependsOn],
    resources: Object.fromEntries(
      handles.map(([name, of]) => [name, certificate(name, of, issuer)]),
    ) as CertificatesResources<Name>,
    certificate: handle,
  })
}
