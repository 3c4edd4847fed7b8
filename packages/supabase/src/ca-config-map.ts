import type { IConfigMap } from "kubernetes-models/v1/ConfigMap"
import type { ConfigMapKey } from "./database-options.ts"

/** Certificates for the database: where they are, and the ConfigMap that has to be made for it. */
export interface CaConfigMap {
  readonly reference: ConfigMapKey
  readonly resource?: IConfigMap
}

const key = "ca.pem"
/** What Linux takes as one environment variable, in which some services get the bundle. */
const longest = 128 * 1024 - 1

/**
 * The ConfigMap of the certificates: the one that is named, or one made of PEM text.
 *
 * @throws {Error} when the text holds no certificate, a private key, or more than an environment variable takes
 * @see https://man7.org/linux/man-pages/man2/execve.2.html
 */
export function caConfigMap(
  caBundle: string | ConfigMapKey,
  metadata: { readonly name: string; readonly namespace: string },
): CaConfigMap {
  if (typeof caBundle !== "string") return { reference: caBundle }

  if (caBundle.includes("PRIVATE KEY-----")) {
    throw new Error("The database's caBundle holds a private key: give certificates alone.")
  }
  if (!caBundle.includes("-----BEGIN CERTIFICATE-----")) {
    throw new Error(
      `The database's caBundle holds no certificate, but "${caBundle.slice(0, 40)}": give the PEM text, not its path.`,
    )
  }
  const size = Buffer.byteLength(caBundle)
  if (size > longest) {
    throw new Error(
      `The database's caBundle has ${size} bytes, an environment variable takes ${longest}: give the bundle of the region, not the global one.`,
    )
  }
  return {
    reference: { configMap: metadata.name, key },
    resource: { apiVersion: "v1", kind: "ConfigMap", metadata, data: { [key]: caBundle } },
  }
}
