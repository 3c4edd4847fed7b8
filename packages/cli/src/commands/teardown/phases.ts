/**
 * When something goes: lower ones first. What makes DNS records goes before what makes load balancers,
 * then what makes volumes, then nodes; each while the controller that cleans up behind it still runs.
 */
export const phases = {
  routes: 3,
  loadBalancers: 4,
  applications: 5,
  volumes: 6,
  nodePools: 7,
  nodeClasses: 8,
  platform: 9,
  secrets: 10,
  controllers: 11,
  foundation: 12,
} as const
