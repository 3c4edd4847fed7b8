import type { ReferenceSpec } from "../reference-spec.ts"

const group = "external-secrets.io"
const generators = "generators.external-secrets.io"
const secrets = [
  [`${group}/ExternalSecret`, "spec"],
  [`${group}/ClusterExternalSecret`, "spec.externalSecretSpec"],
] as const

/**
 * What the objects of the External Secrets Operator name, what its providers name apart.
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export const secretReferences: readonly ReferenceSpec[] = [
  ...secrets.flatMap(([kind, spec]): ReferenceSpec[] => [
    ...["secretStoreRef", "data[].sourceRef.storeRef", "dataFrom[].sourceRef.storeRef"].map(
      (at): ReferenceSpec => ({
        family: "secretStore",
        in: [kind],
        at: `${spec}.${at}`,
        to: `${group}/SecretStore`,
      }),
    ),
    {
      family: "generator",
      in: [kind],
      at: `${spec}.dataFrom[].sourceRef.generatorRef`,
      to: `${generators}/Password`,
    },
    {
      family: "generator",
      in: [kind],
      at: `${spec}.data[].sourceRef.generatorRef`,
      to: `${generators}/Password`,
    },
    {
      family: "config",
      in: [kind],
      at: `${spec}.target.template.templateFrom[].secret`,
      to: "/Secret",
      key: "items[].key",
    },
    {
      family: "config",
      in: [kind],
      at: `${spec}.target.template.templateFrom[].configMap`,
      to: "/ConfigMap",
      key: "items[].key",
    },
  ]),
  {
    family: "namespace",
    in: [`${group}/SecretStore`, `${group}/ClusterSecretStore`],
    at: "spec.provider.kubernetes.remoteNamespace",
    to: "/Namespace",
  },
  {
    family: "secretStore",
    in: [`${group}/PushSecret`],
    at: "spec.secretStoreRefs[]",
    to: `${group}/SecretStore`,
  },
  { family: "config", in: [`${group}/PushSecret`], at: "spec.selector.secret", to: "/Secret" },
]
