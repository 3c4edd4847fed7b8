/** One section of Fluent Bit's classic configuration: its name and its settings in order. */
export interface Section {
  readonly section: "SERVICE" | "INPUT" | "FILTER" | "OUTPUT"
  readonly settings: Readonly<Record<string, string | number>>
}

/**
 * Fluent Bit's classic configuration, as text.
 * @see https://docs.fluentbit.io/manual/administration/configuring-fluent-bit/classic-mode/configuration-file
 */
export function fluentBitConfig(sections: readonly Section[]): string {
  return sections
    .map(({ section, settings }) =>
      [
        `[${section}]`,
        ...Object.entries(settings).map(([key, value]) => `    ${key} ${value}`),
        "",
      ].join("\n"),
    )
    .join("\n")
}
