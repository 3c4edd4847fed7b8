{{/*
Every route of the API. Kong refuses what no route matches with 404; of two prefixes the longer one wins.

  name      of the route; also of its service in Kong
  path      prefix of the request, which is cut off; with a tilde a regular expression
  to        component, port and path that it goes on to
  access    who may: "open" everybody, "key" holders of an API key, "admin" of the service key,
            "service" everybody, as the service behind checks tokens itself, "dashboard" by basic
            authentication, "nobody"
  token     what becomes of the key: the file files/kong/<token>.lua
*/}}
{{- define "supabase.kong.routes" -}}
{{- $auth := dict "component" "auth" "port" 9999 }}
{{- if .Values.auth.enabled }}
{{- range $name, $path := dict "verify" "/verify" "callback" "/callback" "authorize" "/authorize" "jwks" "/.well-known/jwks.json" "openid" "/.well-known/openid-configuration" }}
- { name: auth-v1-open-{{ $name }}, path: /auth/v1{{ $path }}, to: { component: auth, port: 9999, path: {{ $path }} }, access: open }
{{- end }}
- { name: auth-v1-open-sso-acs, path: /sso/saml/acs, to: { component: auth, port: 9999, path: /sso/saml/acs }, access: open }
- { name: auth-v1-open-sso-metadata, path: /sso/saml/metadata, to: { component: auth, port: 9999, path: /sso/saml/metadata }, access: open }
- { name: well-known-oauth, path: /.well-known/oauth-authorization-server, to: { component: auth, port: 9999, path: /.well-known/oauth-authorization-server }, access: open }
- { name: auth-v1, path: /auth/v1/, to: { component: auth, port: 9999, path: / }, access: key, token: authorization }
{{- end }}
{{- if .Values.rest.enabled }}
# The root describes every table.
- { name: rest-v1-root, path: "~/rest/v1/?$", to: { component: rest, port: 3000, path: / }, access: admin, token: authorization }
- { name: rest-v1, path: /rest/v1/, to: { component: rest, port: 3000, path: / }, access: key, token: authorization }
{{- if .Values.kong.graphql }}
- { name: graphql-v1, path: /graphql/v1, to: { component: rest, port: 3000, path: /rpc/graphql }, access: key, token: authorization, headers: { Content-Profile: graphql_public } }
{{- end }}
{{- end }}
{{- if .Values.realtime.enabled }}
- { name: realtime-v1-ws, path: /realtime/v1/, to: { component: realtime, port: 4000, path: /socket }, access: key, token: websocket }
- { name: realtime-v1-openapi, path: /realtime/v1/api/openapi, to: { component: realtime, port: 4000, path: / }, access: nobody }
- { name: realtime-v1-tenants, path: /realtime/v1/api/tenants, to: { component: realtime, port: 4000, path: / }, access: nobody }
- { name: realtime-v1-rest, path: /realtime/v1/api, to: { component: realtime, port: 4000, path: /api }, access: key, token: authorization }
{{- end }}
{{- if .Values.storage.enabled }}
# Signed URLs, public objects and the S3 protocol have no API key. Files are not kept on the way.
- { name: storage-v1-metrics, path: /storage/v1/metrics, to: { component: storage, port: 5000, path: / }, access: nobody }
- { name: storage-v1, path: /storage/v1/, to: { component: storage, port: 5000, path: / }, access: service, token: authorization, streams: true }
{{- end }}
{{- if .Values.functions.enabled }}
- { name: functions-v1, path: /functions/v1/, to: { component: functions, port: 9000, path: / }, access: service, token: functions, timeout: {{ .Values.kong.functionsTimeoutSeconds | int }} }
{{- end }}
{{- if .Values.meta.enabled }}
- { name: meta, path: /pg/, to: { component: meta, port: 8080, path: / }, access: admin, private: true }
{{- end }}
{{- if .Values.studio.enabled }}
- { name: mcp-blocker, path: /api/mcp, to: { component: studio, port: 3000, path: / }, access: nobody }
- { name: mcp, path: /mcp, to: { component: studio, port: 3000, path: / }, access: nobody }
{{- range $name, $path := dict "favicon" "/favicon/" "manifest" "/manifest.json" }}
# Browsers ask for it without credentials, and would ask the user for them.
- { name: dashboard-{{ $name }}, path: {{ $path }}, to: { component: studio, port: 3000, path: {{ $path }} }, access: open, private: true }
{{- end }}
- { name: dashboard, path: /, to: { component: studio, port: 3000, path: / }, access: dashboard, private: true }
{{- end }}
{{- end }}
