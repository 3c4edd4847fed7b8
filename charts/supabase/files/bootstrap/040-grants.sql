-- Realtime's migrations give their objects to supabase_realtime_admin, which has to be able to own them.
-- The owner grants: postgres, given the option, would grant to itself at the second time.
set local role supabase_admin;
grant all   on schema realtime to supabase_realtime_admin with grant option;
grant usage on schema realtime to postgres with grant option;
reset role;

grant usage on schema extensions to public;
grant usage on schema public to anon, authenticated, service_role;
-- What Studio makes, it makes as postgres, which owns the database only as the master user.
grant usage, create on schema public to postgres;
grant usage on schema auth, storage to
  anon, authenticated, service_role, postgres, dashboard_user;

do $$
begin
  execute format(
    'grant create, connect, temporary on database %I to
       postgres, supabase_auth_admin, supabase_storage_admin, supabase_admin, supabase_realtime_admin',
    current_database());
  execute format(
    'alter database %I set search_path to "$user", public, extensions', current_database());
end $$;

grant usage on schema supaflux to
  authenticator, supabase_auth_admin, supabase_storage_admin, supabase_admin, postgres,
  supabase_read_only_user;
grant select on supaflux.stage to
  authenticator, supabase_auth_admin, supabase_storage_admin, supabase_admin, postgres,
  supabase_read_only_user;
