/** What `terraform output -json` prints for strings and numbers, and for whatever is given whole. */
export function outputsText(
  values: Readonly<Record<string, unknown>>,
  whole: Readonly<Record<string, unknown>> = {},
): string {
  const outputs = Object.entries(values).map(([name, value]) => {
    const type = Array.isArray(value) ? ["list", "string"] : typeof value
    return [name, { sensitive: false, type, value }]
  })
  return JSON.stringify({ ...Object.fromEntries(outputs), ...whole }, undefined, 2)
}
