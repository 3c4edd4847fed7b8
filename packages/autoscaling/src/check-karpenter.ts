import type { InstalledKarpenterOptions, PresentKarpenterOptions } from "./karpenter-options.ts"

// https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html
const clusterName = /^[0-9A-Za-z][-_0-9A-Za-z]{0,99}$/
// https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html
const queueName = /^[-_0-9A-Za-z]{1,80}$/
const region = /^[a-z]{2,}(-[a-z]+)+-\d+$/

function checkInstallation(options: InstalledKarpenterOptions): void {
  const { interruptionQueue, replicas } = options
  if (!queueName.test(interruptionQueue)) {
    throw new Error(
      `"${interruptionQueue}" is no name of a queue: give the last part of its address or ARN.`,
    )
  }
  if (options.region !== undefined && !region.test(options.region)) {
    throw new Error(`"${options.region}" is no AWS region: write one like "eu-central-1".`)
  }
  if (replicas !== undefined && (!Number.isInteger(replicas) || replicas < 1)) {
    throw new Error(`Karpenter with ${replicas} replicas: give a positive integer.`)
  }
}

/**
 * Refuses what EKS or SQS cannot have given the name of, and what cannot run.
 *
 * @throws {Error} on the first thing that cannot be
 */
export function checkKarpenter(options: InstalledKarpenterOptions | PresentKarpenterOptions): void {
  if (!clusterName.test(options.clusterName)) {
    throw new Error(
      `"${options.clusterName}" is no name of a cluster at EKS: use letters, digits, "-" and "_".`,
    )
  }
  if (options.installedBy !== "terraform") checkInstallation(options)
}
