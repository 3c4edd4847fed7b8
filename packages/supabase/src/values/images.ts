/** Where an image is. */
export interface ImageSource {
  readonly registry: string
  readonly repository: string
  readonly tag: string
}

/** The release of self-hosted Supabase that the images below were published with. */
export const upstreamRelease = "self-hosted/v0.8.2"

/**
 * One release set: images that upstream tested together. Raise all of them at once, and
 * `appVersion` of `Chart.yaml` with them.
 *
 * Kong is the optional gateway of that release, MinIO and PostgreSQL are for local use only.
 *
 * @see https://github.com/supabase/supabase/tree/master/docker
 */
export const images = {
  auth: { registry: "docker.io", repository: "supabase/gotrue", tag: "v2.196.0" },
  rest: { registry: "docker.io", repository: "postgrest/postgrest", tag: "v14.17" },
  realtime: { registry: "docker.io", repository: "supabase/realtime", tag: "v2.134.10" },
  storage: { registry: "docker.io", repository: "supabase/storage-api", tag: "v1.74.0" },
  imgproxy: { registry: "docker.io", repository: "darthsim/imgproxy", tag: "v3.31.4" },
  meta: { registry: "docker.io", repository: "supabase/postgres-meta", tag: "v0.99.0" },
  kong: { registry: "docker.io", repository: "kong/kong", tag: "3.9.3" },
  studio: { registry: "docker.io", repository: "supabase/studio", tag: "2026.09.07-sha-7996410" },
  functions: { registry: "docker.io", repository: "supabase/edge-runtime", tag: "v1.76.2" },
  analytics: { registry: "docker.io", repository: "supabase/logflare", tag: "1.50.10" },
  vector: { registry: "docker.io", repository: "timberio/vector", tag: "0.53.0-alpine" },
  db: { registry: "docker.io", repository: "supabase/postgres", tag: "17.6.1.136" },
  minio: { registry: "cgr.dev", repository: "chainguard/minio", tag: "latest" },
  curl: { registry: "docker.io", repository: "curlimages/curl", tag: "8.20.0" },
  python: { registry: "docker.io", repository: "python", tag: "3.14.6-alpine3.23" },
} as const
