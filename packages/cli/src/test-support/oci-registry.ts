import { createHash } from "node:crypto"
import { createServer, type Server } from "node:http"

function digest(content: Buffer): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`
}

function part(mediaType: string, content: Buffer) {
  return { mediaType, digest: digest(content), size: content.length }
}

/**
 * The reading half of an OCI registry with one chart in it, for the real helm to pull from.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pull
 */
export function ociRegistry(repository: string, tag: string, archive: Buffer): Server {
  const config = Buffer.from(JSON.stringify({ apiVersion: "v2", name: "cache", version: tag }))
  const mediaType = "application/vnd.oci.image.manifest.v1+json"
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: part("application/vnd.cncf.helm.config.v1+json", config),
      layers: [part("application/vnd.cncf.helm.chart.content.v1.tar+gzip", archive)],
    }),
  )
  const content = new Map([
    [`/v2/${repository}/manifests/${tag}`, manifest],
    ...[manifest, config, archive].flatMap((blob): [string, Buffer][] => [
      [`/v2/${repository}/blobs/${digest(blob)}`, blob],
      [`/v2/${repository}/manifests/${digest(blob)}`, blob],
    ]),
  ])
  return createServer(({ method, url = "" }, response) => {
    const found = content.get(url)
    if (found === undefined) {
      response.statusCode = url === "/v2/" ? 200 : 404
      response.end("{}")
      return
    }
    response.setHeader(
      "content-type",
      url.includes("/manifests/") ? mediaType : "application/octet-stream",
    )
    response.setHeader("content-length", found.length)
    response.setHeader("docker-content-digest", digest(found))
    response.end(method === "HEAD" ? undefined : found)
  })
}
