import type { z } from "zod"
import { group, text } from "./fields.ts"
import { images } from "./images.ts"
import { imageValues } from "./workload.ts"

/** Values of the chart's tests, which `helm test` runs. */
export const testsValues: z.ZodType = group("The chart's tests: helm test.", {
  images: group("Their images.", {
    curl: imageValues(images.curl),
    python: imageValues(images.python),
  }),
  function: text("Name of a function that answers a call with a JWT; empty calls none."),
})
