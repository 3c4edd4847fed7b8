export {
  prometheusOperatorCrds,
  type PrometheusOperatorCrds,
  type PrometheusOperatorCrdsOptions,
} from "./prometheus/prometheus-operator-crds.ts"
export { prometheusOperatorKinds } from "./prometheus/prometheus-operator-kinds.ts"
export { versions } from "./versions.ts"
