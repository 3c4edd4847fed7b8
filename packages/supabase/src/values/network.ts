import type { z } from "zod"
import { flag, group, text, textMap, texts } from "./fields.ts"

/** Values of the NetworkPolicies. */
export const networkPolicyValues: z.ZodType = group(
  "NetworkPolicies: every pod of the release reaches, and is reached by, what it needs and nothing else.",
  {
    enabled: flag("Whether there are any; the cluster's network has to enforce them.", true),
    mesh: flag(
      "Whether pods may talk through an ambient mesh: port 15008, and the address of its probes.",
      true,
    ),
    ingressNamespace: text(
      "Namespace of the Gateway that calls Kong; empty lets every namespace.",
      "istio-ingress",
    ),
    monitoringNamespace: text("Namespace of what scrapes metrics; empty lets none.", ""),
    databaseCidrs: texts("Networks that the database is in.", [
      "10.0.0.0/8",
      "172.16.0.0/12",
      "192.168.0.0/16",
    ]),
    httpsCidrs: texts("Networks that S3, sign-in providers and functions' calls are in.", [
      "0.0.0.0/0",
    ]),
  },
)

/** Values of what the Prometheus Operator reads. */
export const monitoringValues: z.ZodType = group("Monitoring by the Prometheus Operator.", {
  enabled: flag(
    "Whether every service that has metrics gets a ServiceMonitor, Vector a PodMonitor; their definitions have to be installed. Those of Realtime need secrets.realtime.metricsToken.",
    false,
  ),
  interval: text("How often metrics are read.", "30s"),
  scrapeTimeout: text("How long one reading may take; no longer than the interval.", "10s"),
  labels: textMap("Labels of the monitors, for a Prometheus that chooses by them."),
})

/** Values of a route, for installations without the builders of @supaflux/supabase. */
export const routeValues: z.ZodType = group(
  "HTTPRoute to Kong, for installations in which nothing else makes one.",
  {
    enabled: flag("Whether it is made.", false),
    gateway: group("The Gateway that it belongs to.", {
      name: text("Its name."),
      namespace: text("Its namespace; empty is the release's."),
      sectionName: text("Its listener; empty is every one."),
    }),
    hostnames: texts("Host names; empty are those of the listener."),
  },
)
