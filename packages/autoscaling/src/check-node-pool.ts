import { isDnsLabel } from "@supaflux/core"
import type { NodePoolLimits, NodePoolOptions } from "./node-pool-options.ts"
import { nodeRequirements } from "./node-requirements.ts"

const memory = /^[1-9]\d*[GT]i$/
const ownLabel = /^(([^/]*\.)?karpenter\.(sh|k8s\.aws)\/|kubernetes\.io\/hostname$)/

const isPositive = (value: number): boolean => Number.isInteger(value) && value > 0

function checkLimits(pool: string, limits: NodePoolLimits): void {
  for (const key of ["cpu", "nodes"] as const) {
    const limit = limits[key]
    if (limit !== undefined && !isPositive(limit)) {
      throw new Error(
        `Node pool "${pool}" is limited to ${limit} ${key}: give a positive integer, or leave the pool out.`,
      )
    }
  }
  if (!memory.test(limits.memory)) {
    throw new Error(
      `Node pool "${pool}" is limited to "${limits.memory}" of memory: write it like "400Gi".`,
    )
  }
}

function checkRequirements(pool: string, options: NodePoolOptions): void {
  const generation = options.instances?.minGeneration
  if (generation !== undefined && !isPositive(generation)) {
    throw new Error(
      `Node pool "${pool}" has instances from generation ${generation} on: give a positive integer.`,
    )
  }
  const nothing = nodeRequirements(options).find(
    ({ operator, values = [] }) => operator === "In" && values.length === 0,
  )
  if (nothing !== undefined) {
    throw new Error(
      `Node pool "${pool}" allows no ${nothing.key}: name at least one, or leave it out.`,
    )
  }
}

/**
 * Refuses what the API server would, or what would leave a pool without a single node.
 *
 * @throws {Error} on the first thing that cannot be
 */
export function checkNodePool(pool: string, options: NodePoolOptions): void {
  const { weight, labels = {}, budgets } = options
  if (!isDnsLabel(pool)) {
    throw new Error(`"${pool}" is no name of a node pool: use small letters, digits and "-".`)
  }
  checkLimits(pool, options.limits)
  checkRequirements(pool, options)
  if (weight !== undefined && (!isPositive(weight) || weight > 100)) {
    throw new Error(`Node pool "${pool}" has the weight ${weight}: give an integer from 1 to 100.`)
  }
  const label = Object.keys(labels).find((key) => ownLabel.test(key))
  if (label !== undefined) {
    throw new Error(
      `Node pool "${pool}" has the label "${label}", which is Karpenter's own: leave it out.`,
    )
  }
  if (budgets?.length === 0) {
    throw new Error(
      `Node pool "${pool}" has an empty list of budgets, so that all its nodes may go at once: leave it out, or say { nodes: "100%" }.`,
    )
  }
}
