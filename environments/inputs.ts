import { cidr, standardInputs, terraformInputs, type InputValues } from "@supaflux/inputs"

const fields = {
  ...standardInputs,
  serviceCidr: cidr("Addresses that Services of the cluster get theirs from", {
    example: "172.20.0.0/16",
    terraform: "module.eks.cluster_service_cidr",
  }),
}

/** What the environments need to know of their AWS account: `supaflux inputs` prints it. */
export const inputs = terraformInputs(fields)

/** The values of one environment. */
export type Outputs = InputValues<typeof fields>
