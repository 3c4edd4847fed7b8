-- Finds out what the server offers, changes nothing. Fills the temporary table probe: a verdict is ok,
-- fallback (something else takes its place) or fatal (a service that is switched on can't work).
create temporary table probe (
  position int generated always as identity,
  name text not null,
  value text not null,
  verdict text not null,
  note text not null default ''
);
set supaflux.services to :'services';
set supaflux.extensions to :'extensions';
set supaflux.connections to :'connections';

do $$
declare
  version int := current_setting('server_version_num')::int;
  major int := version / 10000;
  services text[] := string_to_array(current_setting('supaflux.services'), ' ');
  realtime bool := 'realtime' = any(services);
  superuser bool := (select rolsuper from pg_roles where rolname = current_user);
  -- Known before PostgreSQL 15 to superusers alone.
  log_setting bool := superuser;
  may bool;
  taken int;
  slots int := current_setting('max_replication_slots')::int;
  needed int := current_setting('supaflux.connections')::int;
  offered int;
  missing text;
  absent text;
  logical text;
  allowed text := coalesce(nullif(current_setting('rds.allowed_extensions', true), ''), '*');
begin
  if major >= 15 and not superuser then
    execute $sql$select has_parameter_privilege(current_user, 'log_min_messages', 'SET')$sql$
      into log_setting;
  end if;

  insert into probe (name, value, verdict, note) values (
    'PostgreSQL', current_setting('server_version'),
    case when major < 15 then 'fatal'
      when realtime and major not in (15, 17) and not log_setting then 'fatal' else 'ok' end,
    case when major < 15 then
      format('PostgreSQL %s is too old: Supabase needs 15 or 17, so upgrade the server.', major)
    when realtime and major not in (15, 17) and not log_setting then
      format('Realtime ships its tenant schema for PostgreSQL 15 and 17 and can not make it itself on %s, where log_min_messages may not be set: take 15 or 17, or switch realtime off.', major)
    else '' end);

  select rolcreaterole and rolcreatedb or rolsuper into may from pg_roles where rolname = current_user;
  insert into probe (name, value, verdict, note) values (
    'CREATEROLE, CREATEDB', case when may then 'yes' else 'no' end,
    case when may then 'ok' else 'fatal' end,
    case when may then '' else format(
      'User %s can not create roles: give the master user of the instance.', current_user) end);

  may := pg_has_role((select datdba from pg_database where datname = current_database()), 'usage');
  insert into probe (name, value, verdict, note) values (
    'owner of the database', case when may then 'yes' else 'no' end,
    case when may then 'ok' else 'fatal' end,
    case when may then '' else format(
      'Database %s belongs to %s, not to %s: make that user its owner.', current_database(),
      (select pg_get_userbyid(datdba) from pg_database where datname = current_database()),
      current_user) end);

  insert into probe (name, value, verdict, note) values (
    'rds.force_ssl', coalesce(nullif(current_setting('rds.force_ssl', true), ''), 'not set'), 'ok',
    case when current_setting('rds.force_ssl', true) in ('0', 'off')
      then 'Connections without TLS are let in: set rds.force_ssl to 1.' else '' end);

  logical := coalesce(nullif(current_setting('rds.logical_replication', true), ''), 'not set');
  insert into probe (name, value, verdict, note) values (
    'logical replication',
    format('wal_level is %s, rds.logical_replication %s', current_setting('wal_level'), logical),
    case when current_setting('wal_level') = 'logical' then 'ok'
      when realtime then 'fatal' else 'fallback' end,
    case when current_setting('wal_level') = 'logical' then ''
      when logical in ('1', 'on') then
        'Realtime needs logical replication, and rds.logical_replication is 1 but not in force yet: reboot the instance.'
      else 'Realtime needs logical replication: set rds.logical_replication to 1 in the parameter group and reboot.' end);

  -- Realtime's own slots are taken by itself on upgrade.
  select count(*) into taken from pg_replication_slots
    where slot_name not like 'supabase\_realtime\_%';
  insert into probe (name, value, verdict, note) values (
    'replication slots', format('%s of %s free', slots - taken, slots),
    case when slots - taken >= 2 then 'ok' when realtime then 'fatal' else 'fallback' end,
    case when slots - taken >= 2 then ''
      else format('Realtime needs two replication slots and %s of %s are free: raise max_replication_slots in the parameter group, or drop slots.', slots - taken, slots) end);

  may := superuser or exists (
    select from pg_roles where rolname = 'rds_replication' and pg_has_role(oid, 'member'))
    or exists (select from pg_roles where rolname = 'supabase_admin' and rolreplication)
    or version >= 160000 and (select rolreplication from pg_roles where rolname = current_user);
  insert into probe (name, value, verdict, note) values (
    'REPLICATION', case when may then 'yes' else 'no' end,
    case when may then 'ok' when realtime then 'fatal' else 'fallback' end,
    case when may then '' else
      format('User %s can neither grant rds_replication nor REPLICATION, which Realtime needs: take the master user, or switch realtime off.', current_user) end);

  begin
    create role supaflux_probe bypassrls;
    -- Undoes the role: the block is one subtransaction.
    raise sqlstate 'SFLUX';
  exception
    when sqlstate 'SFLUX' then may := true;
    when insufficient_privilege then
      may := coalesce((select rolbypassrls from pg_roles where rolname = 'service_role'), false);
  end;
  insert into probe (name, value, verdict, note) values (
    'BYPASSRLS', case when may then 'yes' else 'no' end,
    case when may then 'ok' else 'fallback' end,
    case when may then '' else 'service_role gets a policy on each table with row-level security.' end);

  begin
    create function pg_temp.supaflux_probe() returns event_trigger language plpgsql
      as 'begin end';
    create event trigger supaflux_probe on sql_drop execute function pg_temp.supaflux_probe();
    raise sqlstate 'SFLUX';
  exception
    when sqlstate 'SFLUX' then may := true;
    when insufficient_privilege then may := false;
  end;
  insert into probe (name, value, verdict, note) values (
    'event triggers', case when may then 'yes' else 'no' end,
    case when may then 'ok' else 'fallback' end,
    case when may then ''
      else 'After a schema change of your own run: notify pgrst, ''reload schema''.' end);

  insert into probe (name, value, verdict, note) values (
    'log_min_messages', case when log_setting then 'may be set' else 'may not be set' end,
    case when log_setting then 'ok' else 'fallback' end,
    case when log_setting then '' else 'Realtime''s tenant schema is loaded without the setting.' end);

  select string_agg(wanted.name, ', ' order by wanted.name) into missing
  from unnest(array['uuid-ossp', 'pgcrypto']
    || string_to_array(current_setting('supaflux.extensions'), ' ')) as wanted (name)
  where not exists (select from pg_available_extensions as e where e.name = wanted.name)
    or allowed <> '*' and wanted.name <> all(regexp_split_to_array(allowed, '\s*,\s*'));
  -- What Supabase's own PostgreSQL has and people look for.
  select string_agg(usual.name, ', ' order by usual.name) into absent
  from unnest(array['pg_cron', 'pg_graphql', 'pg_jsonschema', 'pg_net', 'pg_stat_statements', 'pgjwt',
    'pgsodium', 'postgis', 'supabase_vault', 'vector', 'wrappers']) as usual (name)
  where not exists (select from pg_available_extensions as e where e.name = usual.name);
  insert into probe (name, value, verdict, note) values (
    'extensions', coalesce('without ' || missing, 'all offered that are needed'),
    case when missing is null then 'ok' else 'fatal' end,
    case when missing is not null then
      format('The server does not offer the extension %s: see rds.extensions and rds.allowed_extensions, or leave it out of bootstrap.extensions.', missing)
    when absent is not null then format('Not offered: %s.', absent)
    else '' end);

  offered := current_setting('max_connections')::int
    - current_setting('superuser_reserved_connections')::int
    - coalesce(nullif(current_setting('rds.rds_superuser_reserved_connections', true), '')::int, 0);
  insert into probe (name, value, verdict, note) values (
    'max_connections', format('%s, of which the pools may take %s', offered, needed),
    case when needed <= offered then 'ok' else 'fatal' end,
    case when needed <= offered then '' else
      format('The pools of all replicas may take %s connections and max_connections leaves %s: raise max_connections, or lower pools or maxReplicas.', needed, offered) end);
end $$;
