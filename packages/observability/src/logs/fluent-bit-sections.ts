import type { Section } from "./fluent-bit-config.ts"

/** Where Fluent Bit keeps what it has read and not yet sent; on the node, so that a restart loses nothing. */
export const stateDirectory = "/var/lib/fluent-bit"

/** How Fluent Bit runs. */
export const serviceSection: Section = {
  section: "SERVICE",
  settings: {
    Daemon: "Off",
    Flush: 1,
    Log_Level: "info",
    Parsers_File: "/fluent-bit/etc/parsers.conf",
    HTTP_Server: "On",
    HTTP_Listen: "0.0.0.0",
    HTTP_Port: 2020,
    Health_Check: "On",
    "storage.path": `${stateDirectory}/buffer`,
    "storage.sync": "normal",
    "storage.max_chunks_up": 128,
    "storage.metrics": "On",
  },
}

/** The log files of all containers of the node. */
export const inputSection: Section = {
  section: "INPUT",
  settings: {
    Name: "tail",
    Path: "/var/log/containers/*.log",
    "multiline.parser": "docker, cri",
    Tag: "kube.*",
    DB: `${stateDirectory}/positions.db`,
    Mem_Buf_Limit: "16MB",
    Skip_Long_Lines: "On",
    "storage.type": "filesystem",
  },
}

/** What the API server knows of the pod that wrote a line; a line of JSON becomes fields. */
export const filterSection: Section = {
  section: "FILTER",
  settings: {
    Name: "kubernetes",
    Match: "kube.*",
    Merge_Log: "On",
    Keep_Log: "Off",
    Annotations: "Off",
    "K8S-Logging.Parser": "On",
    "K8S-Logging.Exclude": "On",
  },
}
