import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { mergeValues } from "@supaflux/flux"
import { freePort } from "@supaflux/testing"
import { parse } from "yaml"
import type { Sandbox } from "../sandbox/sandbox.ts"
import { waitUntil } from "../sandbox/wait-until.ts"

/** A Loki that runs. */
export interface ServedLoki {
  readonly port: number
  /** The lines of the last hour that a selector finds, as Grafana asks for them. */
  readonly lines: (selector: string) => Promise<readonly FoundLine[]>
}

/** A line of logs, with labels and structured metadata. */
interface FoundLine {
  readonly labels: Readonly<Record<string, string>>
  readonly line: string
}

interface Answer {
  readonly data: {
    readonly result: readonly {
      readonly stream: FoundLine["labels"]
      readonly values: readonly (readonly [string, string])[]
    }[]
  }
}

/** Runs Loki with a configuration of the chart, but for the bucket, the other pods and where it listens. */
export async function serveLoki(
  loki: string,
  config: string,
  { folder, start }: Sandbox,
): Promise<ServedLoki> {
  const [port, grpcPort] = [await freePort(), await freePort()]
  const state = join(folder, "loki")
  mkdirSync(state)
  const { common, schema_config, ...rest } = parse(config) as {
    readonly common: { readonly storage?: object }
    readonly schema_config: { readonly configs: readonly object[] }
  }
  const { storage: _, ...shared } = common
  const here = {
    common: {
      path_prefix: state,
      instance_addr: "127.0.0.1",
      compactor_grpc_address: "",
      ring: { kvstore: { store: "inmemory" } },
      storage: { filesystem: { chunks_directory: join(state, "chunks") } },
    },
    schema_config: {
      configs: schema_config.configs.map((each) => ({ ...each, object_store: "filesystem" })),
    },
    server: {
      http_listen_address: "127.0.0.1",
      http_listen_port: port,
      grpc_listen_address: "127.0.0.1",
      grpc_listen_port: grpcPort,
    },
    memberlist: { bind_addr: ["127.0.0.1"], bind_port: 0, join_members: [] },
    compactor: { delete_request_store: "filesystem" },
    runtime_config: { file: "" },
    ruler: {
      wal: { dir: join(state, "ruler") },
      storage: { type: "local", local: { directory: state } },
    },
    storage_config: { bloom_shipper: { working_directory: join(state, "bloom") } },
  }
  const file = join(folder, "loki-here.yaml")
  // JSON is YAML as well.
  writeFileSync(file, JSON.stringify(mergeValues({ ...rest, common: shared }, here).values))
  start({ name: "loki", command: loki, args: [`-config.file=${file}`] })
  const url = `http://127.0.0.1:${port}`
  await waitUntil({ what: "Loki is ready", timeout: 90, interval: 1000 }, async () => {
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    return answer?.ok
  })
  return {
    port,
    lines: async (selector) => {
      const answer = await fetch(
        `${url}/loki/api/v1/query_range?query=${encodeURIComponent(selector)}&since=1h`,
      )
      if (!answer.ok) throw new Error(`Loki: ${answer.status} ${await answer.text()}`)
      const { data } = (await answer.json()) as Answer
      return data.result.flatMap(({ stream, values }) =>
        values.map(([, line]) => ({ labels: stream, line })),
      )
    },
  }
}
