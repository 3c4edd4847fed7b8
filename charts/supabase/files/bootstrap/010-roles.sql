-- The roles that Supabase's services expect, made by a user that may be no superuser. Their passwords
-- are no part of this file.
--
-- NOSUPERUSER, NOREPLICATION and NOBYPASSRLS are never written: without the right to grant an attribute
-- a role may not even take it away.
do $$
declare
  needed text;
  grant_options text := '';
begin
  -- From PostgreSQL 16 on, who creates a role may administer it, but neither act as it nor inherit.
  if current_setting('server_version_num')::int >= 160000 then
    grant_options := ' with set true, inherit true';
  end if;
  foreach needed in array array[
    'anon', 'authenticated', 'service_role', 'dashboard_user', 'authenticator', 'supabase_admin',
    'supabase_auth_admin', 'supabase_storage_admin', 'supabase_realtime_admin',
    'supabase_read_only_user', 'postgres'
  ] loop
    continue when needed = current_user;
    if not exists (select from pg_roles where rolname = needed) then
      execute format('create role %I', needed);
    end if;
    execute format('grant %I to current_user%s', needed, grant_options);
  end loop;
end $$;

alter role anon                    nologin;
alter role authenticated           nologin;
alter role service_role            nologin;
alter role dashboard_user          nologin;
alter role authenticator           login noinherit;
alter role supabase_admin          login createrole createdb;
alter role supabase_auth_admin     login noinherit;
alter role supabase_storage_admin  login noinherit;
alter role supabase_realtime_admin noinherit;
alter role supabase_read_only_user login;

-- Studio and Meta log in as postgres. Where the master user has this name, its rights are its own.
do $$
begin
  if current_user <> 'postgres' then
    alter role postgres login createrole createdb;
  end if;
end $$;

alter role supabase_auth_admin     set search_path = auth;
alter role supabase_auth_admin     set idle_in_transaction_session_timeout = '60s';
alter role supabase_storage_admin  set search_path = storage;
alter role supabase_realtime_admin set search_path = public, extensions, realtime;
-- It may call any function that others may: what such a function would write is refused.
alter role supabase_read_only_user set default_transaction_read_only = on;
alter role anon                    set statement_timeout = '3s';
alter role authenticated           set statement_timeout = '8s';
alter role authenticator           set statement_timeout = '8s';
alter role authenticator           set lock_timeout = '8s';
