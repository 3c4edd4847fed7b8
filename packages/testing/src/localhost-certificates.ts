import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"

/** Where the certificates of a server are. */
export interface LocalhostCertificates {
  /** Certificate of the authority that signed the server's. */
  readonly ca: string
  readonly certificate: string
  readonly key: string
}

/** Makes an authority and a certificate for `localhost` alone, with `openssl`, for two days. */
export function localhostCertificates(folder: string): LocalhostCertificates {
  const openssl = (...args: readonly string[]) => {
    execFileSync("openssl", args, { cwd: folder, stdio: "pipe" })
  }
  const elliptic = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
  const authority = ["-keyout", "ca.key", "-out", "ca.crt", "-subj", "/CN=supaflux tests"]
  openssl("req", "-x509", ...elliptic, "-days", "2", ...authority)
  const request = ["-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost"]
  openssl("req", "-new", ...elliptic, ...request)
  writeFileSync(join(folder, "names"), "subjectAltName=DNS:localhost")
  const signing = ["-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names"]
  openssl("x509", "-req", "-in", "server.csr", ...signing, "-days", "2", "-out", "server.crt")
  return {
    ca: join(folder, "ca.crt"),
    certificate: join(folder, "server.crt"),
    key: join(folder, "server.key"),
  }
}
