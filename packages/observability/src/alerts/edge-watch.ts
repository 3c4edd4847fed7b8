/** The Gateway that clients reach, as alerts and dashboards watch it. */
export interface EdgeWatch {
  /** Name of the Gateway, as `listener.gateway.name` has it. */
  readonly name: string
  /** Its namespace. */
  readonly namespace: string
  /** Its class, which the name of its Deployment ends with. @default "istio" */
  readonly gatewayClass?: string
  /** Share of requests that must not fail, over 30 days. @default 0.999 */
  readonly success?: number
  /** Share of requests that must be answered within {@link within}. @default 0.99 */
  readonly fast?: number
  /**
   * Milliseconds until the whole answer is sent; a bucket of Envoy's. Websockets do not count.
   * @default 2500
   */
  readonly within?: 25 | 50 | 100 | 250 | 500 | 1000 | 2500 | 5000 | 10_000 | 30_000 | 60_000
  /** How few requests in an alert's long window prove nothing. @default 50 */
  readonly minimumRequests?: number
}

/** Name of the Deployment that istiod makes for the Gateway. */
export function edgeDeployment({ name, gatewayClass = "istio" }: EdgeWatch): string {
  return `${name}-${gatewayClass}`
}
