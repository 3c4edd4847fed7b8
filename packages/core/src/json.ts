/** A value that JSON can hold: what manifests and chart values are made of. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** An object of JSON values. An absent and an undefined key mean the same: it is not written. */
export type JsonObject = { readonly [key: string]: Json | undefined }
