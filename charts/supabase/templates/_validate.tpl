{{/*
What cannot work, or is not safe, does not render: each check says what to do. Every service asks for
it first, so that nothing else fails before with a less helpful sentence.
*/}}
{{- define "supabase.validate" -}}
{{- $values := .Values }}
{{- $database := $values.database }}
{{- $public := $values.publicUrl }}
{{- if not (or $database.host $values.db.enabled) }}
{{- fail "database.host is empty: name the host of a PostgreSQL, or set db.enabled for a local one." }}
{{- end }}
{{- if and $database.host $values.db.enabled }}
{{- fail "database.host names a database, but db.enabled installs another: choose one." }}
{{- end }}
{{- if and $values.db.enabled (ne $database.sslMode "disable") }}
{{- fail (printf "db.enabled installs a PostgreSQL without TLS, but database.sslMode is %q: set it to disable." $database.sslMode) }}
{{- end }}
{{- if and (hasPrefix "verify-" $database.sslMode) (not (and $database.caBundle.configMap $database.caBundle.key)) }}
{{- fail (printf "database.sslMode is %q, which needs certificates: set database.caBundle.configMap and .key, on Amazon RDS to the bundle of the region." $database.sslMode) }}
{{- end }}
{{- $rds := contains ".rds.amazonaws.com" $database.host }}
{{- if and $rds (or $values.kong.graphql (has "graphql_public" $values.rest.schemas)) }}
{{- fail "Amazon RDS has no pg_graphql: set kong.graphql to false and leave graphql_public out of rest.schemas." }}
{{- end }}
{{- if and $values.analytics.enabled (or $rds (ne $database.sslMode "disable")) }}
{{- fail "Analytics cannot speak TLS to the database (rds.force_ssl): set analytics.enabled to false, and send the logs elsewhere." }}
{{- end }}
{{- if and $values.vector.enabled (not $values.analytics.enabled) }}
{{- fail "Vector sends logs to Analytics, which is off: set vector.enabled to false, or analytics.enabled to true." }}
{{- end }}
{{- if and $values.functions.enabled (not $values.functions.verifyJwt) (not $values.functions.unsafe) }}
{{- fail "functions.verifyJwt is false, so that anybody could call every function: name those that may be called so in functions.public, or set functions.unsafe to true." }}
{{- end }}
{{- if and $values.functions.volume $values.functions.configMaps }}
{{- fail "functions.volume and functions.configMaps are both set: put all functions into one of them." }}
{{- end }}
{{- if and $values.studio.enabled (not $values.studio.authentication) }}
{{- fail "studio.authentication is false, so that anybody could change the database: set it to true, or studio.enabled to false." }}
{{- end }}
{{- if and $values.studio.enabled (not $values.meta.enabled) }}
{{- fail "Studio reaches the database through Meta, which is off: set meta.enabled to true, or studio.enabled to false." }}
{{- end }}
{{- if $values.storage.enabled }}
{{- if and $values.minio.enabled (or $values.storage.bucket $values.storage.endpoint) }}
{{- fail "storage.bucket or storage.endpoint names an S3 server, but minio.enabled installs another: choose one." }}
{{- end }}
{{- if not (or $values.minio.enabled (and $values.storage.bucket $values.storage.region)) }}
{{- fail "storage.bucket or storage.region is empty: name the S3 bucket and its region, or set minio.enabled for a local one." }}
{{- end }}
{{- end }}
{{- if and $values.auth.smtp.host (not $values.auth.smtp.adminEmail) }}
{{- fail "auth.smtp.host is set, but the mails have no sender: set auth.smtp.adminEmail." }}
{{- end }}
{{- if and $values.auth.email.autoconfirm (not $values.db.enabled) }}
{{- fail "auth.email.autoconfirm lets anybody sign up with an address of somebody else: set it to false; it is for a local database only." }}
{{- end }}
{{- if has "*" $values.auth.redirectUrls }}
{{- fail "auth.redirectUrls has \"*\", which sends tokens to any site: name the sites." }}
{{- end }}
{{- if and $values.kong.cors.credentials (has "*" $values.kong.cors.origins) }}
{{- fail "kong.cors lets any site send cookies: name the sites in kong.cors.origins, or set kong.cors.credentials to false." }}
{{- end }}
{{- $policy := $values.networkPolicy }}
{{- if and $values.monitoring.enabled $policy.enabled (not (or $policy.mesh $policy.monitoringNamespace)) }}
{{- fail "monitoring.enabled has metrics read, but no NetworkPolicy lets anybody in for them: name the namespace of Prometheus in networkPolicy.monitoringNamespace." }}
{{- end }}
{{- if and $values.route.enabled (not $values.route.gateway.name) }}
{{- fail "route.enabled is true, but route.gateway.name is empty: name the Gateway." }}
{{- end }}
{{- range $name, $service := pick $values "kong" "auth" "rest" "realtime" "storage" "imgproxy" "functions" "meta" "studio" }}
{{- with $service.autoscaling }}
{{- if and .enabled (gt (.minReplicas | int) (.maxReplicas | int)) }}
{{- fail (printf "%s.autoscaling.minReplicas is %d, more than maxReplicas with %d: raise maxReplicas." $name (.minReplicas | int) (.maxReplicas | int)) }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
