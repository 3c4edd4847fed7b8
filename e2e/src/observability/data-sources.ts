/** A data source of Grafana. */
export interface DataSource {
  readonly uid: string
  readonly type: string
}

interface Values {
  readonly grafana: {
    readonly sidecar: {
      readonly datasources?: { readonly uid: string; readonly alertmanager: { uid: string } }
    }
    readonly additionalDataSources?: readonly DataSource[]
  }
  readonly defaultDatasources?: {
    readonly victoriametrics: { readonly datasources: readonly DataSource[] }
    readonly alertmanager: { readonly datasources: readonly { readonly uid: string }[] }
    readonly extra: readonly DataSource[]
  }
}

const alerts = ({ uid }: { readonly uid: string }): DataSource => ({ uid, type: "alertmanager" })

/** The data sources that the values of either chart give to Grafana. */
export function dataSources(values: unknown): readonly DataSource[] {
  const { grafana, defaultDatasources } = values as Values
  const { datasources } = grafana.sidecar
  return [
    ...(datasources === undefined
      ? []
      : [{ uid: datasources.uid, type: "prometheus" }, alerts(datasources.alertmanager)]),
    ...(grafana.additionalDataSources ?? []),
    ...(defaultDatasources === undefined
      ? []
      : [
          ...defaultDatasources.victoriametrics.datasources,
          ...defaultDatasources.alertmanager.datasources.map(alerts),
          ...defaultDatasources.extra,
        ]),
  ]
}
