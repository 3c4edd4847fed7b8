/**
 * A site of Datadog: where the account lives.
 * @see https://docs.datadoghq.com/getting_started/site/
 */
export type DatadogSite =
  | "datadoghq.com"
  | "us3.datadoghq.com"
  | "us5.datadoghq.com"
  | "datadoghq.eu"
  | "ap1.datadoghq.com"
  | "ap2.datadoghq.com"
  | "ddog-gov.com"
