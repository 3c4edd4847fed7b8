import type { Component, Dependency, JsonObject, Need } from "@supaflux/core"
import { chartComponent, serviceMonitor, type ChartResources } from "@supaflux/flux"
import { platformDependencies } from "../platform-dependencies.ts"
import type { PlatformHandles } from "../platform-handles.ts"
import { resources } from "../resources.ts"
import { versions } from "../versions.ts"
import { fluentBitConfig } from "./fluent-bit-config.ts"
import { fluentBitOutput } from "./fluent-bit-output.ts"
import {
  filterSection,
  inputSection,
  serviceSection,
  stateDirectory,
} from "./fluent-bit-sections.ts"
import { elasticsearchNames, loggingNamespace } from "./logs-names.ts"
import type { LogsChoice } from "./logs-options.ts"

const name = "fluent-bit"

const state = { name: "state", mountPath: stateDirectory }
const authority = { name: "elasticsearch-authority", mountPath: "/etc/elasticsearch" }

/** What it needs to reach Elasticsearch: a password, and the authority of its certificate. */
function elasticsearchAccess({ type }: LogsChoice): {
  readonly env: readonly JsonObject[]
  readonly volumes: readonly JsonObject[]
  readonly mounts: readonly JsonObject[]
} {
  if (type !== "elasticsearch") return { env: [], volumes: [], mounts: [] }
  return {
    env: [
      {
        name: "ELASTICSEARCH_PASSWORD",
        valueFrom: { secretKeyRef: { name: elasticsearchNames.user, key: "elastic" } },
      },
    ],
    volumes: [{ name: authority.name, secret: { secretName: elasticsearchNames.authority } }],
    mounts: [{ ...authority, readOnly: true }],
  }
}

function values(logs: LogsChoice, platform: PlatformHandles): JsonObject {
  const access = elasticsearchAccess(logs)
  return {
    testFramework: { enabled: false },
    serviceMonitor: { enabled: true },
    resources: resources("50m", "64Mi", "256Mi"),
    // On every node, and before what it reports on.
    tolerations: [{ operator: "Exists" }],
    priorityClassName: "system-node-critical",
    // Root, because the files are root's; and nothing else that root could.
    securityContext: {
      runAsUser: 0,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    env: access.env,
    extraVolumes: [
      { name: state.name, hostPath: { path: stateDirectory, type: "DirectoryOrCreate" } },
      ...access.volumes,
    ],
    extraVolumeMounts: [state, ...access.mounts],
    // The chart's own also mount files of Docker, which the nodes do not have.
    daemonSetVolumes: [{ name: "varlog", hostPath: { path: "/var/log" } }],
    daemonSetVolumeMounts: [{ name: "varlog", mountPath: "/var/log", readOnly: true }],
    config: {
      service: fluentBitConfig([serviceSection]),
      inputs: fluentBitConfig([inputSection]),
      filters: fluentBitConfig([filterSection]),
      outputs: fluentBitConfig([fluentBitOutput(logs, platform)]),
      customParsers: "",
    },
  }
}

/**
 * Fluent Bit on every node: reads the logs of all containers, adds what Kubernetes knows of them, and
 * sends them where they were chosen to go. What cannot be sent waits on the node.
 *
 * @param stores what takes the logs, where that is in the cluster
 * @see https://docs.fluentbit.io/manual
 */
export function fluentBit(
  logs: LogsChoice,
  platform: PlatformHandles,
  stores: readonly Dependency[],
): Component<ChartResources> {
  const component = chartComponent({
    name,
    namespace: loggingNamespace,
    chart: {
      type: "http",
      url: "https://fluent.github.io/helm-charts",
      name,
      version: versions.fluentBit,
    },
    values: values(logs, platform),
    crds: "Skip",
    // A rollback would stop the logs of every node for a bad one.
    onFailure: "retry",
    requiredKinds: [serviceMonitor("serviceMonitor.enabled")],
    dependsOn: platformDependencies(platform, ...stores),
  })
  const needs: readonly Need[] =
    logs.type === "cloudwatch"
      ? [
          {
            type: "pod-identity",
            namespace: loggingNamespace,
            serviceAccount: name,
            purpose: `write to the log groups below ${logs.logGroupPrefix ?? `/aws/eks/${platform.clusterName}`}, and make them: logs:CreateLogGroup, CreateLogStream, PutLogEvents, PutRetentionPolicy, DescribeLogStreams`,
          },
        ]
      : []
  return { ...component, needs }
}
