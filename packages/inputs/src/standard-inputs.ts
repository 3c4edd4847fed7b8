import { accountId } from "./fields/account-id.ts"
import { arn, type Arn } from "./fields/arn.ts"
import { bucket } from "./fields/bucket.ts"
import { cidr } from "./fields/cidr.ts"
import { domain } from "./fields/domain.ts"
import { hostName } from "./fields/host-name.ts"
import { hostedZoneId } from "./fields/hosted-zone-id.ts"
import { optional } from "./fields/optional.ts"
import { port } from "./fields/port.ts"
import { queueName } from "./fields/queue-name.ts"
import { region } from "./fields/region.ts"
import { roleName } from "./fields/role-name.ts"
import { text } from "./fields/text.ts"
import { vpcId } from "./fields/vpc-id.ts"
import type { InputField } from "./input-field.ts"

/** Fields of {@link standardInputs}. */
export type StandardInputs = {
  readonly accountId: InputField<string>
  readonly region: InputField<string>
  readonly clusterName: InputField<string>
  readonly vpcId: InputField<string>
  readonly vpcCidr: InputField<string>
  readonly nodeRole: InputField<string>
  readonly interruptionQueue: InputField<string>
  readonly databaseHost: InputField<string>
  readonly databasePort: InputField<number>
  readonly databaseName: InputField<string | undefined>
  readonly databaseSecretArn: InputField<Arn | undefined>
  readonly storageBucket: InputField<string>
  readonly backupBucket: InputField<string>
  readonly metricsBucket: InputField<string | undefined>
  readonly logsBucket: InputField<string | undefined>
  readonly domain: InputField<string>
  readonly zoneId: InputField<string | undefined>
}

/**
 * What a platform on EKS needs to know of its AWS account. The Terraform expressions are those of the
 * modules `terraform-aws-modules/{eks,vpc,rds,s3-bucket}/aws`.
 */
export const standardInputs: StandardInputs = {
  accountId: accountId("AWS account that the cluster is in", {
    example: "111122223333",
    terraform: "data.aws_caller_identity.current.account_id",
  }),
  region: region("AWS region that the cluster is in", {
    example: "eu-central-1",
    terraform: "data.aws_region.current.region",
  }),
  clusterName: text("Name of the EKS cluster", {
    example: "example-production",
    terraform: "module.eks.cluster_name",
  }),
  vpcId: vpcId("VPC of the cluster", {
    example: "vpc-0123456789abcdef0",
    terraform: "module.vpc.vpc_id",
  }),
  vpcCidr: cidr("Addresses of the VPC, which policies let in", {
    example: "10.0.0.0/16",
    terraform: "module.vpc.vpc_cidr_block",
  }),
  nodeRole: roleName("IAM role of the nodes that Karpenter starts", {
    example: "example-production-node",
    terraform: "module.karpenter.node_iam_role_name",
  }),
  interruptionQueue: queueName("SQS queue that tells Karpenter of nodes about to be taken away", {
    example: "example-production-karpenter",
    terraform: "module.karpenter.queue_name",
  }),
  databaseHost: hostName("Host of the RDS instance: its address, not its endpoint", {
    example: "supabase-production.c0example.eu-central-1.rds.amazonaws.com",
    terraform: "module.database.db_instance_address",
  }),
  databasePort: port("Port of the RDS instance", {
    example: 5432,
    terraform: "module.database.db_instance_port",
  }),
  databaseName: optional(
    text("Database within the RDS instance", {
      example: "postgres",
      terraform: "module.database.db_instance_name",
    }),
  ),
  databaseSecretArn: optional(
    arn("Secret in which RDS keeps the password of its master user", {
      service: "secretsmanager",
      resource: "secret:",
      example: "arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!db-example-AbCdEf",
      terraform: "module.database.db_instance_master_user_secret_arn",
    }),
  ),
  storageBucket: bucket("S3 bucket for the files of Supabase Storage", {
    example: "example-production-supabase-storage",
    terraform: "module.storage_bucket.s3_bucket_id",
  }),
  backupBucket: bucket("S3 bucket for the backups of Velero", {
    example: "example-production-velero",
    terraform: "module.backup_bucket.s3_bucket_id",
  }),
  metricsBucket: optional(
    bucket("S3 bucket for metrics that are kept long", {
      example: "example-production-metrics",
      terraform: "module.metrics_bucket.s3_bucket_id",
    }),
  ),
  logsBucket: optional(
    bucket("S3 bucket for logs", {
      example: "example-production-logs",
      terraform: "module.logs_bucket.s3_bucket_id",
    }),
  ),
  domain: domain("Domain below which the platform is reached", {
    example: "example.com",
    terraform: "local.domain",
  }),
  zoneId: optional(
    hostedZoneId("Hosted zone of the domain, where it is at Route 53", {
      example: "Z0123456789EXAMPLE",
      terraform: "aws_route53_zone.public.zone_id",
    }),
  ),
}
