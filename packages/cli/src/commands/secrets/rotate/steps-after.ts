import type { Composition } from "@supaflux/core"
import type { RemoteSecret, SecretRotation } from "@supaflux/secrets"
import { releasesThatRead, type ReadingRelease } from "./releases-that-read.ts"

/** What has to happen before the next run of a rotation in stages; by its number. */
const stages: Readonly<Record<1 | 2 | 3, string>> = {
  1: "All services know the new key once their pods are new. Run the command again: the new key then signs.",
  2: "Wait as long as an access token lives (`auth.jwtExpiry`, an hour by default). Run the command again: the old key then goes.",
  3: "The rotation is complete: what the old key signed is refused.",
}

function restart({ restart: how = "rollout" }: RemoteSecret, release: ReadingRelease): string {
  const upgrade = `\`flux reconcile helmrelease ${release.name} -n ${release.namespace} --force\``
  if (how === "release") {
    return release.follows
      ? `Wait two minutes: Flux upgrades the release once the Secret is another, and its readers start anew. To wait no longer: ${upgrade}.`
      : `Let its readers start anew, by an upgrade of their release: ${upgrade}.`
  }
  return `Let its readers start anew: \`kubectl -n ${release.podNamespace} rollout restart deployment,daemonset,statefulset -l app.kubernetes.io/instance=${release.release}\`.`
}

/** What is left to do once the store has new values, in order. */
export function stepsAfter(
  environment: string,
  secret: RemoteSecret,
  rotation: SecretRotation,
  composition: Composition,
  stage?: 1 | 2 | 3,
): readonly string[] {
  const copies = secret.targets.map(
    ({ namespace, name }) =>
      `Let External Secrets copy it now, not within the hour: \`kubectl -n ${namespace} annotate externalsecret ${name} force-sync="$(date +%s)" --overwrite\`.`,
  )
  const restarts =
    secret.restart === "none"
      ? []
      : secret.targets.flatMap((target) =>
          releasesThatRead(composition, target).map((release) => restart(secret, release)),
        )
  return [
    ...copies,
    ...(rotation.meanwhile ?? []),
    ...new Set(restarts),
    ...(rotation.after ?? []),
    `Prove that all is in order: \`supaflux secrets verify ${environment}\`.`,
    ...(stage === undefined ? [] : [stages[stage]]),
  ]
}
