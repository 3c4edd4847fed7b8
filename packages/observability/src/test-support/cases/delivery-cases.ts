import type { AlertCase } from "../alert-case.ts"

const resource = (labels: string) =>
  `gotk_resource_info{customresource_kind="Kustomization", exported_namespace="flux-system", name="supabase", ${labels}}`
const controller = (name: string, namespace = "flux-system") =>
  `kube_deployment_status_replicas_available{namespace="${namespace}", deployment="${name}"}`
const secret = (metric: string, labels: string) =>
  `${metric}{exported_namespace="supabase", name="jwt", ${labels}}`
const bad = 'condition="Ready", status="False"'
const certificate = (metric: string, labels = "") =>
  `certmanager_certificate_${metric}{exported_namespace="istio-ingress", name="edge"${labels}}`
const days = (count: number) => `${count * 86_400}x120`

/** Alerts about Flux, External Secrets and cert-manager. */
export const deliveryCases: readonly AlertCase[] = [
  {
    alert: "FluxResourceNotReady",
    severity: "warning",
    firing: [
      {
        when: "a resource fails, whatever revision it tries",
        series: {
          [resource('ready="False", revision="a"')]: "1x30 _x30",
          [resource('ready="False", revision="b"')]: "_x30 1x30",
        },
      },
    ],
    silent: [
      { when: "it is ready", series: { [resource('ready="True"')]: "1x60" } },
      {
        when: "it is suspended",
        series: { [resource('ready="False", suspended="true"')]: "1x60" },
      },
      { when: "it is gone", series: { [resource('ready="False"')]: "1x40 0x20" } },
    ],
  },
  {
    alert: "FluxResourceStalled",
    severity: "critical",
    firing: [
      { when: "Flux gave up", series: { [resource('ready="False", stalled="True"')]: "1x60" } },
    ],
    silent: [
      { when: "it tries", series: { [resource('ready="False", stalled="False"')]: "1x60" } },
      {
        when: "it is suspended",
        series: { [resource('ready="False", stalled="True", suspended="true"')]: "1x60" },
      },
      { when: "it is gone", series: { [resource('ready="False", stalled="True"')]: "1x40 0x20" } },
    ],
  },
  {
    alert: "FluxResourceReconciling",
    severity: "warning",
    firing: [
      {
        when: "it is applied for an hour and more",
        series: { [resource('ready="Unknown"')]: "1x120" },
        at: "90m",
      },
    ],
    silent: [
      { when: "it is ready", series: { [resource('ready="True"')]: "1x120" }, at: "90m" },
      {
        when: "it is suspended",
        series: { [resource('ready="Unknown", suspended="true"')]: "1x120" },
        at: "90m",
      },
      {
        when: "it is applied for 50 minutes",
        series: { [resource('ready="Unknown"')]: "1x50" },
        at: "50m",
      },
      { when: "it is gone", series: { [resource('ready="Unknown"')]: "1x40 0x80" }, at: "115m" },
    ],
  },
  {
    alert: "FluxResourceSuspended",
    severity: "info",
    firing: [
      {
        when: "it is suspended for a day",
        series: { [resource('ready="True", suspended="true"')]: "1x1480" },
        at: "1470m",
      },
    ],
    silent: [
      {
        when: "it is not",
        series: { [resource('ready="True", suspended="false"')]: "1x1480" },
        at: "1470m",
      },
      {
        when: "it is gone",
        series: { [resource('ready="True", suspended="true"')]: "0x1500" },
        at: "1470m",
      },
    ],
  },
  {
    alert: "FluxControllerDown",
    severity: "critical",
    firing: [
      { when: "a controller has no pod", series: { [controller("helm-controller")]: "1x30 0x30" } },
    ],
    silent: [
      {
        when: "it has one; what is none of Flux's has none",
        series: {
          [controller("helm-controller")]: "1x60",
          [controller("podinfo")]: "0x60",
          [controller("helm-controller", "other")]: "0x60",
        },
      },
    ],
  },
  {
    alert: "ExternalSecretNotSynced",
    severity: "warning",
    firing: [
      {
        when: "a secret cannot be read",
        series: { [secret("externalsecret_status_condition", bad)]: "1x60" },
      },
    ],
    silent: [
      {
        when: "it can",
        series: {
          [secret("externalsecret_status_condition", bad)]: "0x60",
          [secret("externalsecret_status_condition", 'condition="Ready", status="True"')]: "1x60",
          [secret("externalsecret_status_condition", 'condition="Deleted", status="False"')]:
            "1x60",
        },
      },
    ],
  },
  {
    alert: "SecretStoreNotReady",
    severity: "critical",
    firing: [
      {
        when: "a store of the cluster is not reachable",
        series: { [secret("clustersecretstore_status_condition", bad)]: "1x60" },
      },
      {
        when: "a store of a namespace is not reachable",
        series: { [secret("secretstore_status_condition", bad)]: "1x60" },
      },
    ],
    silent: ["clustersecretstore_status_condition", "secretstore_status_condition"].map(
      (metric) => ({
        when: `it is, by ${metric}`,
        series: {
          [secret(metric, bad)]: "0x60",
          [secret(metric, 'condition="Ready", status="True"')]: "1x60",
          [secret(metric, 'condition="Other", status="False"')]: "1x60",
        },
      }),
    ),
  },
  {
    alert: "CertificateExpiring",
    severity: "warning",
    firing: [
      {
        when: "a certificate ends in 20 days",
        series: { [certificate("expiration_timestamp_seconds")]: days(20) },
        at: "90m",
      },
    ],
    silent: [
      {
        when: "it ends in 22 days",
        series: { [certificate("expiration_timestamp_seconds")]: days(22) },
        at: "90m",
      },
      {
        when: "it was never issued",
        series: { [certificate("expiration_timestamp_seconds")]: "0x120" },
        at: "90m",
      },
    ],
  },
  {
    alert: "CertificateExpiring",
    severity: "critical",
    firing: [
      {
        when: "a certificate ends in 6 days",
        series: { [certificate("expiration_timestamp_seconds")]: days(6) },
        at: "90m",
      },
    ],
    silent: [
      {
        when: "it ends in 8 days",
        series: { [certificate("expiration_timestamp_seconds")]: days(8) },
        at: "90m",
      },
      {
        when: "it was never issued",
        series: { [certificate("expiration_timestamp_seconds")]: "0x120" },
        at: "90m",
      },
    ],
  },
  {
    alert: "CertificateNotReady",
    severity: "warning",
    firing: [
      {
        when: "a certificate is not issued",
        series: {
          [certificate("ready_status", ', condition="False"')]: "1x120",
          [certificate("ready_status", ', condition="True"')]: "0x120",
        },
        at: "90m",
      },
    ],
    silent: [
      {
        when: "it is",
        series: {
          [certificate("ready_status", ', condition="False"')]: "0x120",
          [certificate("ready_status", ', condition="True"')]: "1x120",
        },
        at: "90m",
      },
    ],
  },
]
