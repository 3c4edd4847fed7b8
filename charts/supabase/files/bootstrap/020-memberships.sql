-- Who may act as whom.
grant anon, authenticated, service_role to authenticator;
grant authenticator to supabase_storage_admin;
grant anon, authenticated, service_role to supabase_realtime_admin;
grant anon, authenticated, service_role, supabase_realtime_admin to supabase_admin;
-- One of Realtime's migrations grants it on.
grant supabase_realtime_admin to supabase_admin with admin option;

-- What follows is Amazon's to give, or a superuser's; the probe says what its absence means.
do $$
begin
  if exists (select from pg_roles where rolname = 'rds_replication') then
    grant rds_replication to supabase_admin;
  else
    alter role supabase_admin replication;
  end if;
exception when insufficient_privilege then
  raise notice 'supabase_admin may not replicate: %', sqlerrm;
end $$;

do $$
begin
  -- Realtime keeps the messages of its own polling out of the server's log.
  grant set on parameter log_min_messages to supabase_admin, supabase_realtime_admin;
exception when insufficient_privilege then
  raise notice 'Realtime loads its tenant schema without log_min_messages: %', sqlerrm;
end $$;

do $$
begin
  alter role service_role bypassrls;
exception when insufficient_privilege then
  raise notice 'service_role gets policies, as it may not bypass row-level security: %', sqlerrm;
end $$;

do $$
begin
  grant pg_read_all_data to supabase_read_only_user;
exception when insufficient_privilege then
  raise notice 'supabase_read_only_user reads what is granted to it: %', sqlerrm;
end $$;

do $$
begin
  alter role supabase_read_only_user bypassrls;
exception when insufficient_privilege then
  raise notice 'row-level security holds for supabase_read_only_user: %', sqlerrm;
end $$;
