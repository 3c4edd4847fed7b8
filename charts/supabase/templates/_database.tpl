{{/*
Command that puts the URL of the database into a variable and runs the arguments that follow it. Call it
with (dict "root" $ "variable" "DATABASE_URL" "user" "authenticator" "query" "sslmode=require"); the
password is in DATABASE_PASSWORD. Another database than the release's is "name".
*/}}
{{- define "supabase.databaseUrlCommand" -}}
{{- $database := .root.Values.database -}}
{{- $query := ternary (printf "?%s" .query) "" (ne .query "") -}}
{{- list "sh" "-c" (.root.Files.Get "files/scripts/database-url.sh") "database-url" .variable (printf "postgres://%s" .user) (printf "%s:%d/%s%s" (include "supabase.databaseHost" .root) ($database.port | int) (.name | default $database.name) $query) | toJson -}}
{{- end }}
