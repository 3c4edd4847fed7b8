import { z } from "zod"
import {
  choice,
  flag,
  group,
  kubernetesMap,
  text,
  textLike,
  textMap,
  whole,
  type Fields,
} from "./fields.ts"
import type { ImageSource } from "./images.ts"

/** What a service asks for and may use. */
export interface Size {
  /** Requested processor: `100m`. */
  readonly cpu: string
  /** Requested memory: `256Mi`. */
  readonly memory: string
  /** Memory at which it is killed. */
  readonly limit: string
}

/** The image of a container. */
export function imageValues(source: ImageSource): z.ZodType {
  return group("The image.", {
    registry: z.string().min(1).default(source.registry).describe("Registry, without a path."),
    repository: z.string().min(1).default(source.repository).describe("Name in the registry."),
    tag: z.string().min(1).default(source.tag).describe("Tag of the release set."),
    digest: textLike("Pins the content: sha256:…", /^(sha256:[0-9a-f]{64})?$/),
    pullPolicy: choice("When it is pulled.", ["Always", "IfNotPresent", "Never"], "IfNotPresent"),
  })
}

const quantities = (fallback: Record<string, string>, description: string) =>
  z
    .record(z.string(), z.union([z.string(), z.number()]))
    .default(fallback)
    .describe(description)

/** Requests and limits of a container. Processor time has no limit: it would only slow the service. */
export function resourceValues({ cpu, memory, limit }: Size): z.ZodType {
  return group("What a pod asks for and may use.", {
    requests: quantities({ cpu, memory }, "What the scheduler reserves."),
    limits: quantities({ memory: limit }, "What it may use at most."),
  })
}

/** What every service has. */
export function commonValues(enabled: boolean, source: ImageSource, size: Size): Fields {
  return {
    enabled: flag("Whether it is installed.", enabled),
    image: imageValues(source),
    resources: resourceValues(size),
    extraEnv: z
      .record(
        z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/),
        z.union([
          z.string().min(1),
          z.strictObject({
            secretKeyRef: z.strictObject({ name: z.string().min(1), key: z.string().min(1) }),
          }),
        ]),
      )
      .default({})
      .describe("Further environment variables: a text, or { secretKeyRef: { name, key } }."),
    podAnnotations: textMap("Annotations of the pods, for example those of a reloader of Secrets."),
  }
}

/** What every service has that can run in several pods. */
function scalableValues(source: ImageSource, size: Size): Fields {
  return {
    ...commonValues(true, source, size),
    replicas: whole(
      "Number of pods while autoscaling is off; an autoscaler keeps one above 1, so that no upgrade resets it.",
      2,
      1,
    ),
    autoscaling: group("Number of pods by load.", {
      enabled: flag("Whether the number follows the load; needs metrics-server.", true),
      minReplicas: whole("Fewest pods.", 2, 1),
      maxReplicas: whole("Most pods.", 5, 1),
      targetCPUUtilization: whole("Percent of the requested processor time.", 70, 1, 100),
      targetMemoryUtilization: whole("Percent of the requested memory; 0 ignores it.", 0, 0, 100),
    }),
    podDisruptionBudget: group("How many pods may be away while nodes are drained.", {
      enabled: flag("Whether there is one; there is none for a single pod.", true),
      maxUnavailable: z
        .union([z.int().min(1), z.string().regex(/^([1-9][0-9]?|100)%$/)])
        .default(1)
        .describe("Pods, or percent of them."),
    }),
  }
}

/** A service for any number of pods. */
export function scalable(
  description: string,
  source: ImageSource,
  size: Size,
  own: Fields = {},
): z.ZodType {
  return group(description, { ...scalableValues(source, size), ...own })
}

/** A service of which there is one. */
export function single(
  description: string,
  source: ImageSource,
  size: Size,
  own: Fields = {},
): z.ZodType {
  return group(description, { ...commonValues(false, source, size), ...own })
}

/** A volume claimed by a service that keeps data. */
export function volumeValues(size: string): z.ZodType {
  return group("The volume of its data.", {
    size: text("Size.", size),
    storageClassName: text("StorageClass; empty takes the cluster's default."),
    annotations: kubernetesMap("Annotations of the claim."),
  })
}
