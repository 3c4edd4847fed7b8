import { describe, expect, it } from "vitest"
import type { AmiAlias, NodeClassOptions } from "./node-class-options.ts"
import { nodeClass } from "./node-class.ts"

type Options = Partial<Omit<NodeClassOptions, "role" | "instanceProfile">>

const build = (options: Options = {}) =>
  nodeClass({ role: "production-node", ami: "al2023@v20260810", ...options }, "production")

describe("nodeClass", () => {
  it("has one image, pinned", () => {
    expect(build().spec?.amiSelectorTerms).toEqual([{ alias: "al2023@v20260810" }])
  })

  it.each(["al2023@latest", "al2023@v2026", "bottlerocket@v1.50", "al2@v20260810", "ami-1", ""])(
    "refuses the image %j",
    (ami) => {
      expect(() => build({ ami: ami as AmiAlias })).toThrow(`"${ami}" is no exact image`)
    },
  )

  it("keeps pods from the identity of their node", () => {
    expect(build().spec?.metadataOptions).toMatchObject({
      httpPutResponseHopLimit: 1,
      httpTokens: "required",
    })
  })

  it("encrypts every volume, with the given key", () => {
    const volume = { size: "80Gi", iops: 4000, throughput: 250, kmsKeyId: "alias/nodes" } as const
    const encrypted = { volumeType: "gp3", encrypted: true, deleteOnTermination: true }
    const data = {
      ...encrypted,
      volumeSize: "80Gi",
      iops: 4000,
      throughput: 250,
      kmsKeyID: "alias/nodes",
    }
    expect(build({ volume }).spec?.blockDeviceMappings).toEqual([
      { deviceName: "/dev/xvda", ebs: data },
    ])
    expect(build({ volume, ami: "bottlerocket@v1.50.0" }).spec?.blockDeviceMappings).toEqual([
      {
        deviceName: "/dev/xvda",
        ebs: { ...encrypted, volumeSize: "4Gi", kmsKeyID: "alias/nodes" },
      },
      { deviceName: "/dev/xvdb", ebs: data },
    ])
    expect(build().spec?.blockDeviceMappings).toEqual([
      { deviceName: "/dev/xvda", ebs: { ...encrypted, volumeSize: "50Gi" } },
    ])
  })

  it.each(["50", "0Gi", "1.5Gi", "50G"])("refuses a volume of %j", (size) => {
    expect(() => build({ volume: { size: size as `${number}Gi` } })).toThrow(
      `A volume of "${size}": give whole GiB, like "50Gi".`,
    )
  })

  it("finds its network by the cluster's name, another value, or tags of its own", () => {
    const terms = (options: Options) => {
      const { subnetSelectorTerms, securityGroupSelectorTerms } = build(options).spec ?? {}
      return [subnetSelectorTerms, securityGroupSelectorTerms]
    }
    const by = (value: string) => [{ tags: { "karpenter.sh/discovery": value } }]
    expect(terms({})).toEqual([by("production"), by("production")])
    expect(terms({ discovery: "shared" })).toEqual([by("shared"), by("shared")])
    const discovery = { subnets: { tier: "private" }, securityGroups: { role: "node" } }
    expect(terms({ discovery })).toEqual([
      [{ tags: { tier: "private" } }],
      [{ tags: { role: "node" } }],
    ])
  })

  it.each([
    ["", "subnets"],
    [{ subnets: {}, securityGroups: { a: "b" } }, "subnets"],
    [{ subnets: { a: "b" }, securityGroups: { a: "" } }, "securityGroups"],
    [{ subnets: { "": "b" }, securityGroups: { a: "b" } }, "subnets"],
  ])("refuses the discovery %j", (discovery, of) => {
    expect(() => build({ discovery })).toThrow(
      `Tags that find ${of} are empty: name at least one, with its value.`,
    )
  })

  it("is a role or an instance profile", () => {
    const ami = "al2023@v20260810"
    expect(nodeClass({ ami, role: "node" }, "production").spec).toMatchObject({ role: "node" })
    const { spec } = nodeClass({ ami, instanceProfile: "node" }, "production")
    expect(spec).toMatchObject({ instanceProfile: "node" })
    expect(spec).not.toHaveProperty("role")
  })

  it.each(["", "arn:aws:iam::111122223333:role/production-node"])("refuses the role %j", (role) => {
    expect(() => nodeClass({ role, ami: "al2023@v20260810" }, "production")).toThrow(
      `"${role}" is no name of a role or an instance profile: give the last part of its ARN.`,
    )
  })

  it.each([
    "",
    "kubernetes.io/cluster/production",
    "karpenter.sh/nodepool",
    "eks:eks-cluster-name",
  ])("refuses the tag %j", (tag) => {
    expect(() => build({ tags: { team: "data", [tag]: "x" } })).toThrow(
      `The nodes cannot have the tag "${tag}": Karpenter sets its own.`,
    )
  })

  it.each(["", "Default", "a/b"])("refuses the name %j", (name) => {
    expect(() => build({ name })).toThrow(`"${name}" is no name of a node class`)
  })

  it("takes any field in place of its own", () => {
    const metadataOptions = { httpPutResponseHopLimit: 2, httpTokens: "required" } as const
    expect(build({ spec: { metadataOptions, detailedMonitoring: true } }).spec).toMatchObject({
      metadataOptions,
      detailedMonitoring: true,
      role: "production-node",
    })
  })
})
