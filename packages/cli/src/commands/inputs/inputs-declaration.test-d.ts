import type { TerraformInputs } from "@supaflux/inputs"
import { expectTypeOf } from "vitest"
import type { InputsDeclaration } from "./inputs-declaration.ts"

/** The package and the command agree without knowing each other. */
expectTypeOf<TerraformInputs>().toExtend<InputsDeclaration>()
