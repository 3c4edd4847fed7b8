import type {
  GetSecretValueCommandOutput,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager"
import { asked, awsError, isAws } from "./aws-error.ts"
import { StoreError } from "./store-error.ts"
import type { About, StoredText, TextStore } from "./text-store.ts"

const tagsOf = ({ tags }: About) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))

function pendingDeletion(name: string): StoreError {
  return new StoreError(
    `it is scheduled for deletion: \`aws secretsmanager restore-secret --secret-id '${name}'\`, or choose another name`,
  )
}

/** AWS says this by the message alone, which holds the name and no value. */
const isDeleted = (error: unknown): boolean =>
  isAws(error, "InvalidRequestException") &&
  /delet/i.test((error as { readonly message?: string }).message ?? "")

/**
 * AWS Secrets Manager, through the official SDK: its credentials, its retries, its variables.
 *
 * @param prefix what stands before every name
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/
 */
export async function secretsManager(region: string, prefix: string): Promise<TextStore> {
  const sdk = await import("@aws-sdk/client-secrets-manager")
  const client: SecretsManagerClient = new sdk.SecretsManagerClient({ region })
  const named = (id: string): string => `${prefix}${id}`

  async function read(id: string, VersionStage = "AWSCURRENT"): Promise<StoredText | undefined> {
    let result: GetSecretValueCommandOutput
    try {
      result = await client.send(
        new sdk.GetSecretValueCommand({ SecretId: named(id), VersionStage }),
      )
    } catch (error) {
      if (isAws(error, "ResourceNotFoundException")) return undefined
      throw isDeleted(error) ? pendingDeletion(named(id)) : awsError(error)
    }
    const { SecretString, VersionId = "" } = result
    if (SecretString === undefined) throw new StoreError("it holds bytes, not a text")
    return { text: SecretString, version: VersionId }
  }

  const put = (id: string, SecretString: string, stages: string[]) =>
    asked(
      client.send(
        new sdk.PutSecretValueCommand({ SecretId: named(id), SecretString, VersionStages: stages }),
      ),
    )

  const tag = (id: string, about: About) =>
    asked(client.send(new sdk.TagResourceCommand({ SecretId: named(id), Tags: tagsOf(about) })))

  async function fill(id: string, text: string, about: About): Promise<void> {
    // Terraform makes entries without a value.
    if ((await read(id)) !== undefined) {
      throw new StoreError("somebody else made it meanwhile: run the command again")
    }
    await put(id, text, ["AWSCURRENT"])
    await tag(id, about)
  }

  const move = (id: string, VersionStage: string, to: string | undefined, from: string) =>
    asked(
      client.send(
        new sdk.UpdateSecretVersionStageCommand({
          SecretId: named(id),
          VersionStage,
          RemoveFromVersionId: from,
          ...(to === undefined ? {} : { MoveToVersionId: to }),
        }),
      ),
    )

  return {
    label: `Secrets Manager in ${region}`,
    get: (id) => read(id),
    create: async (id, text, about) => {
      try {
        await client.send(
          new sdk.CreateSecretCommand({
            Name: named(id),
            Description: about.purpose,
            SecretString: text,
            Tags: tagsOf(about),
            ...(about.kmsKey === undefined ? {} : { KmsKeyId: about.kmsKey }),
          }),
        )
      } catch (error) {
        if (isDeleted(error)) throw pendingDeletion(named(id))
        if (!isAws(error, "ResourceExistsException")) throw awsError(error)
        await fill(id, text, about)
      }
    },
    replace: async (id, text, _before, about) => {
      await put(id, text, ["AWSCURRENT"])
      await tag(id, about)
    },
    undo: (id, before, after) =>
      `\`aws secretsmanager update-secret-version-stage --region ${region} --secret-id '${named(id)}' --version-stage AWSCURRENT --move-to-version-id ${before} --remove-from-version-id ${after}\``,
    staged: {
      stage: async (id, text) => (await put(id, text, ["AWSPENDING"])).VersionId ?? "",
      promote: async (id, version) => {
        const current = await read(id)
        await move(id, "AWSCURRENT", version, current?.version ?? "")
        await move(id, "AWSPENDING", undefined, version)
      },
    },
  }
}
