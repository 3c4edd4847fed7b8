{{/* The keys of Secrets that a service reads, as a YAML list of { name, key }. */}}
{{- define "supabase.secretKeys" -}}
{{- $context := . -}}
{{- $found := list -}}
{{- $references := list -}}
{{- $environments := list (.spec.env | default dict) .values.extraEnv -}}
{{- range .spec.init }}{{ $environments = append $environments (.env | default dict) }}{{ end -}}
{{- range $environments }}
{{- range $name, $value := . }}
{{- if kindIs "map" $value }}
{{- with coalesce $value.secret $value.optionalSecret }}{{ $found = append $found . }}{{ end }}
{{- with $value.secretKeyRef }}{{ $references = append $references . }}{{ end }}
{{- end }}
{{- end }}
{{- end }}
{{- range concat $found (.spec.secretFiles | default list) | uniq | sortAlpha }}
{{- with include "supabase.secretKeyRef" (dict "root" $context.root "secret" . "optional" true) | fromYaml }}
{{- $references = append $references . }}
{{- end }}
{{- end }}
{{- $references | uniq | toYaml }}
{{- end }}

{{/*
Changes when a Secret changes that the service reads, so that an upgrade restarts its pods and no
others. Where Helm does not reach the cluster, secretsRevision stands for all Secrets. Where it does, a
Secret with a key of upstream's example is refused.
*/}}
{{- define "supabase.secretChecksum" -}}
{{- $keys := include "supabase.secretKeys" . | fromYamlArray -}}
{{- $data := "" -}}
{{- range $keys -}}
{{- $secret := lookup "v1" "Secret" $.root.Release.Namespace .name | default dict -}}
{{- $at := printf "The Secret %s, key %s, which %s reads," .name .key $.service -}}
{{- with index ($secret.data | default dict) .key -}}
{{- include "supabase.refuseDemoKey" (dict "root" $.root "text" (b64dec . | trim) "at" $at) -}}
{{- $data = printf "%s%s" $data . -}}
{{- end -}}
{{- end -}}
{{- if and $keys (not $data) -}}{{- $data = $.root.Values.secretsRevision -}}{{- end -}}
{{- with $data }}{{ sha256sum . }}{{ end }}
{{- end }}
