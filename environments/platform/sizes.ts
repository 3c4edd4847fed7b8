/** How much of everything an environment has. */
export interface Size {
  /** Pods of the Gateway. */
  readonly gateway: { readonly min: number; readonly max: number }
  /** Pods of Istio's control plane. */
  readonly istiod: { readonly minReplicas: number; readonly maxReplicas: number }
  /** What each node pool may have in all its nodes together. */
  readonly nodes: { readonly cpu: number; readonly memory: `${number}Gi` }
}

/** The sizes to choose from. Both are highly available; they differ in how far they grow. */
export const sizes = {
  large: {
    gateway: { min: 3, max: 10 },
    istiod: { minReplicas: 2, maxReplicas: 5 },
    nodes: { cpu: 200, memory: "800Gi" },
  },
  small: {
    gateway: { min: 2, max: 3 },
    istiod: { minReplicas: 2, maxReplicas: 3 },
    nodes: { cpu: 32, memory: "128Gi" },
  },
} as const satisfies Readonly<Record<string, Size>>
