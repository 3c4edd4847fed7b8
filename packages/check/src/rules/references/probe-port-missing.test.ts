import { expect, it } from "vitest"
import { deployment } from "../../test-support/objects.ts"
import { problemsOf } from "../../test-support/problems.ts"
import { probePortMissing } from "./probe-port-missing.ts"

const ports = [{ name: "http", containerPort: 8080 }]
const asking = (port: number | string, list = "containers") => {
  const container = {
    name: "web",
    ports,
    readinessProbe: { httpGet: { port } },
    livenessProbe: { tcpSocket: { port: 8080 } },
    lifecycle: { preStop: { httpGet: { port: "http" } } },
  }
  return deployment("web", { [list]: [container] })
}

it("takes ports of the container, by name and by number", async () => {
  expect(await problemsOf(probePortMissing, asking("http"), asking(9999))).toEqual([])
})

it.each(["containers", "initContainers"])("reports a name that it has not, in %s", async (list) => {
  expect(await problemsOf(probePortMissing, asking("htp", list))).toEqual([
    {
      of: "Deployment web",
      at: `spec.template.spec.${list}.0.readinessProbe.httpGet.port`,
      message: "asks the port htp of the container web, which has http",
      hint: "did you mean http?",
    },
  ])
})

it("reports a hook that asks another container's port", async () => {
  const beside = { name: "beside", lifecycle: { postStart: { httpGet: { port: "http" } } } }
  const two = deployment("web", { containers: [{ name: "web", ports }, beside] })
  const problems = await problemsOf(probePortMissing, two)
  expect(problems.map(({ at }) => at)).toEqual([
    "spec.template.spec.containers.1.lifecycle.postStart.httpGet.port",
  ])
})
