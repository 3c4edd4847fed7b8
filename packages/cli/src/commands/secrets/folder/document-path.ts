import type { RemoteSecret } from "@supaflux/secrets"

/** A part of a name as the name of a file, also where the file system takes few characters. */
function segment(part: string): string {
  const encoded = encodeURIComponent(part).replaceAll("*", "%2A")
  return encoded.startsWith(".") ? `%2E${encoded.slice(1)}` : encoded
}

/** Path of a secret's document below the folder of its environment: `supabase/production/jwt.json`. */
export function documentPath({ name }: RemoteSecret): string {
  return `${name.split("/").map(segment).join("/")}.json`
}
