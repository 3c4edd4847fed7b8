import type { ServiceEnvironment } from "./service-environment.ts"

/** What MinIO reads. */
export const minioEnvironment: ServiceEnvironment = {
  source: "https://min.io/docs/minio/linux/reference/minio-server/settings.html",
  required: `
    MINIO_ROOT_PASSWORD MINIO_ROOT_USER
  `,
  reads: `
    MINIO_BROWSER MINIO_REGION
  `,
}
