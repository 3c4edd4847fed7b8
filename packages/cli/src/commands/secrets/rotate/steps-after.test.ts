import { compose, type Resource } from "@supaflux/core"
import type { RemoteSecret } from "@supaflux/secrets"
import { describe, expect, it } from "vitest"
import { stepsAfter } from "./steps-after.ts"

const secret: RemoteSecret = {
  name: "shop/payment",
  store: "secret-store",
  layout: "json",
  purpose: "Payment.",
  keys: [{ name: "key", purpose: "Its key.", format: { type: "given" } }],
  targets: [{ namespace: "shop", name: "payment" }],
}
const rotation = {
  name: "all",
  keys: ["key"],
  effect: "None.",
  meanwhile: ["Tell the database."],
  after: ["Revoke the old one."],
}

function release(name: string, namespace: string, spec: object): Resource {
  const metadata = { name, namespace }
  return {
    apiVersion: "helm.toolkit.fluxcd.io/v2",
    kind: "HelmRelease",
    metadata,
    spec,
  } as Resource
}

/** What is left to do where some releases are there; without the first steps and the last, which are always the same. */
function restarts(resources: Readonly<Record<string, Resource>>, how: Partial<RemoteSecret> = {}) {
  const { composition } = compose({
    name: "test",
    provides: { namespaces: ["shop", "flux-system", "other"] },
    components: [{ name: "shop", resources }],
  })
  const steps = stepsAfter("test", { ...secret, ...how }, rotation, composition)
  expect(steps.slice(0, 2)).toEqual([
    'Let External Secrets copy it now, not within the hour: `kubectl -n shop annotate externalsecret payment force-sync="$(date +%s)" --overwrite`.',
    "Tell the database.",
  ])
  expect(steps.slice(-2)).toEqual([
    "Revoke the old one.",
    "Prove that all is in order: `supaflux secrets verify test`.",
  ])
  return steps.slice(2, -2)
}

const values = { payment: { secretName: "payment" } }

describe("the steps after a rotation", () => {
  it("restart the pods of the releases that name the Secret, in its namespace alone", () => {
    const resources = {
      shop: release("shop", "shop", { values }),
      other: release("other", "other", { values }),
      without: release("without", "shop", { values: { payment: { secretName: "payments" } } }),
    }
    expect(restarts(resources)).toEqual([
      "Let its readers start anew: `kubectl -n shop rollout restart deployment,daemonset,statefulset -l app.kubernetes.io/instance=shop`.",
    ])
  })

  it("upgrade a release that lives elsewhere, or wait where it follows by itself", () => {
    const spec = { targetNamespace: "shop", values }
    const upgrade = "`flux reconcile helmrelease shop -n flux-system --force`"
    expect(
      restarts({ shop: release("shop", "flux-system", spec) }, { restart: "release" }),
    ).toEqual([`Let its readers start anew, by an upgrade of their release: ${upgrade}.`])
    const valuesFrom = [{ kind: "Secret", name: "revision" }]
    const following = { shop: release("shop", "flux-system", { ...spec, valuesFrom }) }
    expect(restarts(following, { restart: "release" })).toEqual([
      `Wait two minutes: Flux upgrades the release once the Secret is another, and its readers start anew. To wait no longer: ${upgrade}.`,
    ])
  })

  it("restart nothing where readers look each time", () => {
    expect(restarts({ shop: release("shop", "shop", { values }) }, { restart: "none" })).toEqual([])
  })
})
