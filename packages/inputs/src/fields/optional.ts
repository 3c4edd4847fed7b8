import type { InputField } from "../input-field.ts"

/** A field whose output may be absent: the value is then undefined. An empty one is refused all the same. */
export function optional<Value>(field: InputField<Value>): InputField<Value | undefined> {
  return { ...field, required: false }
}
