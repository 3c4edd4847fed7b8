import { ApiObject, App, Chart, YamlOutputType } from "cdk8s"
import { resourceCount } from "./resource-count.ts"
import { resources } from "./resources/resources.ts"

/**
 * The same resources through cdk8s, in the way that costs it least: untyped API objects with names
 * of their own, and one chart. Each further chart makes `synth` go over the whole app once more.
 */
const app = new App({ outdir: "dist", yamlOutputType: YamlOutputType.FILE_PER_RESOURCE })
const chart = new Chart(app, "bench")
for (const [index, resource] of resources(resourceCount()).entries()) {
  // oxlint-disable-next-line no-new -- a construct adds itself to its scope
  new ApiObject(chart, String(index), resource)
}
app.synth()
