{{/*
Fails when a text is a key of upstream's example, which everybody knows, or has one in it.
Call it with (dict "root" $ "text" $text "at" "auth.extraEnv.KEY").
*/}}
{{- define "supabase.refuseDemoKey" -}}
{{- range .root.Files.Get "files/kong/demo-keys.txt" | trim | splitList "\n" -}}
{{- /* A short one is a word that other texts may have. Of a token, the list has what follows the header. */}}
{{- if or (eq $.text .) (and (gt (len .) 20) (contains . $.text)) -}}
{{- fail (printf "%s is a key of upstream's example, which everybody knows: make your own, and refer to its Secret." $.at) -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* The same for every text among some values, however deep. */}}
{{- define "supabase.refuseDemoKeys" -}}
{{- if kindIs "string" .value -}}
{{- include "supabase.refuseDemoKey" (dict "root" .root "text" .value "at" .at) -}}
{{- else if kindIs "map" .value -}}
{{- range $key, $value := .value -}}
{{- include "supabase.refuseDemoKeys" (dict "root" $.root "value" $value "at" (printf "%s.%s" $.at $key | trimPrefix ".")) -}}
{{- end -}}
{{- else if kindIs "slice" .value -}}
{{- range $index, $value := .value -}}
{{- include "supabase.refuseDemoKeys" (dict "root" $.root "value" $value "at" (printf "%s[%d]" $.at $index)) -}}
{{- end -}}
{{- end -}}
{{- end }}
