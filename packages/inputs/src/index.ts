export { accountId } from "./fields/account-id.ts"
export { arn, type Arn, type ArnOptions } from "./fields/arn.ts"
export { bucket } from "./fields/bucket.ts"
export { cidr } from "./fields/cidr.ts"
export { domain } from "./fields/domain.ts"
export { hostName } from "./fields/host-name.ts"
export { hostedZoneId } from "./fields/hosted-zone-id.ts"
export { list } from "./fields/list.ts"
export { optional } from "./fields/optional.ts"
export { port } from "./fields/port.ts"
export { queueName } from "./fields/queue-name.ts"
export { region } from "./fields/region.ts"
export { roleName } from "./fields/role-name.ts"
export { text } from "./fields/text.ts"
export { url, type HttpsUrl } from "./fields/url.ts"
export { vpcId } from "./fields/vpc-id.ts"
export type { InputDescription } from "./input-description.ts"
export type { FieldOptions, InputField, InputLiteral, TerraformType } from "./input-field.ts"
export type { InputProblem } from "./input-problem.ts"
export { InputsError } from "./inputs-error.ts"
export { parseArn, type ArnParts } from "./parse-arn.ts"
export { standardInputs, type StandardInputs } from "./standard-inputs.ts"
export {
  terraformInputs,
  type InputFields,
  type InputValues,
  type TerraformInputs,
} from "./terraform-inputs.ts"
