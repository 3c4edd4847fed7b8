export { localhostCertificates } from "./localhost-certificates.ts"
export { holdSession } from "./hold-session.ts"
export { freeFormValues } from "./free-form-values.ts"
export { freePort } from "./free-port.ts"
export { helm } from "./helm.ts"
export { kubectl } from "./kubectl.ts"
export { requirePromtool, type PromtoolResult } from "./promtool.ts"
export { hasPsql, psql, psqlPath, type PsqlResult } from "./psql.ts"
export { postgresBinaries, type PostgresMajor } from "./postgres-binaries.ts"
export {
  startPostgres,
  type PostgresServer,
  type PostgresServerOptions,
} from "./postgres-server.ts"
export { startRdsPostgres, type RdsPostgres, type RdsPostgresOptions } from "./rds-postgres.ts"
export { pythonTool, pythonToolsAbsent } from "./python-tools.ts"
export { required, type Skippable } from "./required.ts"
export { requireShared } from "./require-shared.ts"
export { requireTool } from "./require-tool.ts"
export { sharedPath } from "./shared-path.ts"
export { snapshotOf } from "./snapshot-of.ts"
export { strictCrdErrors } from "./strict-crd-errors.ts"
export { unknownValuePaths, type UnknownValuePath } from "./unknown-value-paths.ts"
