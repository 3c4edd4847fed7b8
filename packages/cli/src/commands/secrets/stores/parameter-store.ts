import { asked, awsError, isAws } from "./aws-error.ts"
import { StoreError } from "./store-error.ts"
import type { About, TextStore } from "./text-store.ts"

const tagsOf = ({ tags }: About) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))

/**
 * Parameter Store of AWS Systems Manager, through the official SDK. Every parameter is a SecureString.
 *
 * @param prefix what stands before every name: "/"
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/
 */
export async function parameterStore(region: string, prefix: string): Promise<TextStore> {
  const sdk = await import("@aws-sdk/client-ssm")
  const client = new sdk.SSMClient({ region })
  const named = (id: string): string => `${prefix}${id}`
  const parameter = (id: string, text: string, about: About) =>
    ({
      Name: named(id),
      Value: text,
      Type: "SecureString",
      // Standard parameters hold 4 KiB.
      Tier: "Intelligent-Tiering",
      Description: about.purpose,
      ...(about.kmsKey === undefined ? {} : { KeyId: about.kmsKey }),
    }) as const
  return {
    label: `Parameter Store in ${region}`,
    get: async (id) => {
      try {
        const { Parameter } = await client.send(
          new sdk.GetParameterCommand({ Name: named(id), WithDecryption: true }),
        )
        return { text: Parameter?.Value ?? "", version: String(Parameter?.Version ?? "") }
      } catch (error) {
        if (isAws(error, "ParameterNotFound")) return undefined
        throw awsError(error)
      }
    },
    create: async (id, text, about) => {
      try {
        await client.send(
          new sdk.PutParameterCommand({ ...parameter(id, text, about), Tags: tagsOf(about) }),
        )
      } catch (error) {
        if (isAws(error, "ParameterAlreadyExists")) {
          throw new StoreError("somebody else made it meanwhile: run the command again")
        }
        throw awsError(error)
      }
    },
    replace: async (id, text, _before, about) => {
      await asked(
        client.send(
          new sdk.PutParameterCommand({ ...parameter(id, text, about), Overwrite: true }),
        ),
      )
      await asked(
        client.send(
          new sdk.AddTagsToResourceCommand({
            ResourceType: "Parameter",
            ResourceId: named(id),
            Tags: tagsOf(about),
          }),
        ),
      )
    },
  }
}
