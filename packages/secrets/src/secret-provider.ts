import type { IClusterSecretStore } from "@kubernetes-models/external-secrets/external-secrets.io/v1/ClusterSecretStore"

/**
 * Where a store reads from, as the operator's `spec.provider` says it. Builders make the usual ones;
 * any other can be written out.
 * @see https://external-secrets.io/latest/provider/aws-secrets-manager/
 */
export type SecretProvider = NonNullable<IClusterSecretStore["spec"]>["provider"]
