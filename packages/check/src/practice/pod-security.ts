import type { Container, PodSpec } from "../pods.ts"

/** A level of the Pod Security Standards that refuses something. */
export type SecurityLevel = "baseline" | "restricted"

interface SecurityContext {
  readonly privileged?: boolean
  readonly allowPrivilegeEscalation?: boolean
  readonly runAsNonRoot?: boolean
  readonly runAsUser?: number
  readonly seccompProfile?: { readonly type?: string }
  readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] }
}

/** Capabilities that `baseline` lets a container add. */
const baselineCapabilities = new Set(
  "AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(
    " ",
  ),
)

/** Types of volumes that `restricted` lets a pod have. */
const restrictedVolumes = new Set([
  "configMap",
  "csi",
  "downwardAPI",
  "emptyDir",
  "ephemeral",
  "image",
  "persistentVolumeClaim",
  "projected",
  "secret",
])

function contextOf({ securityContext }: Readonly<Record<string, unknown>>): SecurityContext {
  return securityContext ?? {}
}

function volumeTypes({ volumes = [] }: PodSpec & { readonly volumes?: readonly object[] }) {
  return volumes.flatMap((volume) => Object.keys(volume).filter((key) => key !== "name"))
}

function baselineOfContainer(container: Container): string[] {
  const { privileged, capabilities, seccompProfile } = contextOf(container)
  const added = (capabilities?.add ?? []).filter((each) => !baselineCapabilities.has(each))
  const ports = (container.ports ?? []) as readonly { readonly hostPort?: number }[]
  return [
    ...(privileged === true ? ["privileged"] : []),
    ...(added.length > 0 ? [`the capabilities ${added.join(", ")}`] : []),
    ...(seccompProfile?.type === "Unconfined" ? ["an unconfined seccompProfile"] : []),
    ...(ports.some(({ hostPort = 0 }) => hostPort !== 0) ? ["a hostPort"] : []),
  ]
}

function restrictedOfContainer(container: Container, pod: SecurityContext): string[] {
  const own = contextOf(container)
  const { runAsNonRoot, seccompProfile, runAsUser } = { ...pod, ...own }
  const { add = [], drop = [] } = own.capabilities ?? {}
  const added = add.filter((each) => each !== "NET_BIND_SERVICE")
  return [
    ...(own.allowPrivilegeEscalation === false ? [] : ["allowPrivilegeEscalation"]),
    ...(runAsNonRoot === true ? [] : ["no runAsNonRoot"]),
    ...(runAsUser === 0 ? ["the user root"] : []),
    ...(seccompProfile?.type === undefined ? ["no seccompProfile"] : []),
    ...(drop.includes("ALL") ? [] : ["capabilities that are not dropped"]),
    ...(added.length > 0 ? [`the capabilities ${added.join(", ")}`] : []),
  ]
}

/**
 * What a level of the Pod Security Standards refuses in a pod of Linux. Settings of SELinux, AppArmor,
 * `procMount`, sysctls and Windows are not looked at.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function refusedBy(level: SecurityLevel, spec: PodSpec): readonly string[] {
  const containers = [...(spec.initContainers ?? []), ...(spec.containers ?? [])]
  const types = volumeTypes(spec)
  const hosts = ["hostNetwork", "hostPID", "hostIPC"].filter((field) => spec[field] === true)
  const baseline = [
    ...hosts,
    ...(types.includes("hostPath") ? ["hostPath volumes"] : []),
    ...containers.flatMap(baselineOfContainer),
  ]
  if (level === "baseline") return [...new Set(baseline)]
  const pod = contextOf(spec)
  const other = types.filter((type) => !restrictedVolumes.has(type) && type !== "hostPath")
  return [
    ...new Set([
      ...baseline,
      ...other.map((type) => `${type} volumes`),
      ...containers.flatMap((container) => restrictedOfContainer(container, pod)),
    ]),
  ]
}
