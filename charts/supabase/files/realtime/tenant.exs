# Registers the one tenant of this installation, or brings it up to date. It deletes nothing: settings
# that others made stay, and so do the tenant's clients, as every pod runs this when it starts.
{:ok, _} = Application.ensure_all_started(:realtime)

alias Realtime.Api
alias Realtime.Tenants.Migrations

tenant_name = System.fetch_env!("SELF_HOST_TENANT_NAME")
extension = "postgres_cdc_rls"
limit = fn name -> name |> System.fetch_env!() |> String.to_integer() end

settings = %{
  "db_host" => System.fetch_env!("DB_HOST"),
  "db_port" => System.fetch_env!("DB_PORT"),
  "db_name" => System.fetch_env!("DB_NAME"),
  "db_user" => System.fetch_env!("DB_USER"),
  "db_password" => System.fetch_env!("DB_PASSWORD"),
  "region" => "local",
  "ssl_enforced" => System.fetch_env!("TENANT_SSL_ENFORCED") == "true"
}

attributes = %{
  "name" => tenant_name,
  "external_id" => tenant_name,
  "jwt_secret" => System.fetch_env!("TENANT_JWT_SECRET"),
  "jwt_jwks" => "TENANT_JWT_JWKS" |> System.get_env() |> then(&(&1 && Jason.decode!(&1))),
  "max_concurrent_users" => limit.("TENANT_MAX_CONCURRENT_USERS"),
  "max_events_per_second" => limit.("TENANT_MAX_EVENTS_PER_SECOND"),
  "max_bytes_per_second" => limit.("TENANT_MAX_BYTES_PER_SECOND"),
  "max_channels_per_client" => limit.("TENANT_MAX_CHANNELS_PER_CLIENT"),
  "max_joins_per_second" => limit.("TENANT_MAX_JOINS_PER_SECOND")
}

update = fn tenant ->
  # With its id the extension is updated in place; without, it would be deleted and made again.
  extensions =
    case Enum.find(tenant.extensions, &(&1.type == extension)) do
      nil -> [%{"type" => extension, "settings" => settings}]
      found -> [%{"id" => found.id, "type" => extension, "settings" => Map.merge(found.settings, settings)}]
    end

  Api.update_tenant_by_external_id(tenant_name, Map.put(attributes, "extensions", extensions))
end

result =
  case Api.get_tenant_by_external_id(tenant_name, use_replica?: false) do
    nil ->
      created = Api.create_tenant(Map.put(attributes, "extensions", [%{"type" => extension, "settings" => settings}]))

      # Another pod may have been first.
      case {created, Api.get_tenant_by_external_id(tenant_name, use_replica?: false)} do
        {{:error, _}, %{} = tenant} -> update.(tenant)
        _ -> created
      end

    tenant ->
      update.(tenant)
  end

tenant =
  case result do
    {:ok, tenant} -> tenant
    {:error, changeset} -> raise "The tenant was not registered: #{inspect(Map.get(changeset, :errors, changeset))}"
  end

case Migrations.run_migrations(tenant) do
  done when done in [:ok, :noop] -> IO.puts("The tenant #{tenant_name} is registered.")
  error -> raise "The tenant's migrations failed: #{inspect(error)}"
end
