import type { Resource } from "../cluster/resource.ts"

/** Definitions that an add-on of EKS brings and the reference data lacks: they accept whatever stands in a resource. */
export const playedDefinitions: readonly Resource[] = [
  {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: {
      name: "volumesnapshotclasses.snapshot.storage.k8s.io",
      annotations: { "api-approved.kubernetes.io": "unapproved, a stand-in" },
    },
    spec: {
      group: "snapshot.storage.k8s.io",
      names: {
        kind: "VolumeSnapshotClass",
        listKind: "VolumeSnapshotClassList",
        plural: "volumesnapshotclasses",
        singular: "volumesnapshotclass",
      },
      scope: "Cluster",
      versions: [
        {
          name: "v1",
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true },
          },
        },
      ],
    },
  },
]
