import { describe, expect, it } from "vitest"
import { vault } from "./vault.ts"

const server = "https://vault.example.com:8200"
const path = "secret"

describe("vault", () => {
  it("proves itself with the operator's own service account", () => {
    expect(vault({ server, path, auth: { kubernetes: { role: "platform" } } })).toEqual({
      vault: {
        server,
        path,
        version: "v2",
        auth: { kubernetes: { mountPath: "kubernetes", role: "platform" } },
      },
    })
  })

  it("proves itself with another service account when asked", () => {
    const serviceAccount = { name: "reader", namespace: "supabase" }
    const auth = { kubernetes: { role: "platform", mountPath: "eks", serviceAccount } }
    expect(vault({ server, path, version: "v1", namespace: "acme", auth })).toEqual({
      vault: {
        server,
        path,
        version: "v1",
        namespace: "acme",
        auth: {
          kubernetes: { mountPath: "eks", role: "platform", serviceAccountRef: serviceAccount },
        },
      },
    })
  })

  it.each([
    [undefined, "approle"],
    ["apps", "apps"],
  ])("proves itself with a role that is mounted at %s", (mountPath, expected) => {
    const secret = { name: "vault", namespace: "external-secrets", key: "secret-id" }
    const appRole = { roleId: "4711", secret, ...(mountPath === undefined ? {} : { mountPath }) }
    expect(vault({ server, path, auth: { appRole } })).toMatchObject({
      vault: { auth: { appRole: { path: expected, roleId: "4711", secretRef: secret } } },
    })
  })

  it("encodes the CA bundle, which the API takes as bytes", () => {
    const caBundle = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
    expect(
      vault({ server, path, caBundle, auth: { kubernetes: { role: "platform" } } }),
    ).toMatchObject({
      vault: {
        caBundle:
          "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUIKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=",
      },
    })
  })

  it("refuses a CA bundle that is encoded already", () => {
    const auth = { kubernetes: { role: "platform" } }
    expect(() => vault({ server, path, auth, caBundle: "LS0tLS1CRUdJTi" })).toThrow(
      `The CA bundle of ${server} is not PEM: give it as text, not encoded again.`,
    )
  })
})
