import { z } from "zod"
import { stringField } from "../internal/string-field.ts"
import type { FieldOptions, InputField } from "../input-field.ts"

/**
 * The name of an SQS queue; neither its ARN nor its URL.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html
 */
export function queueName(description: string, options: FieldOptions): InputField<string> {
  return stringField(
    "SQS queue name",
    z.string().regex(/^(?=.{1,80}$)[-\w]+(?:\.fifo)?$/),
    description,
    options,
  )
}
