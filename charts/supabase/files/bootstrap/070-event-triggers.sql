-- Event triggers, where they are allowed. A server that refuses them loses nothing at deployment: the
-- job after each release does both of their duties once.
create or replace function extensions.pgrst_watch() returns event_trigger
  language plpgsql set search_path = '' as $$
begin
  notify pgrst, 'reload schema';
end $$;

-- Row-level security holds service_role back unless it may bypass it. Whoever turns it on for a table
-- owns the table, so the policy is made with the right of its maker.
create or replace function extensions.service_role_watch() returns event_trigger
  language plpgsql set search_path = '' as $$
declare
  changed record;
begin
  if (select rolbypassrls from pg_catalog.pg_roles where rolname = 'service_role') then
    return;
  end if;
  for changed in
    select c.oid::pg_catalog.regclass as name
    from pg_catalog.pg_event_trigger_ddl_commands() as command
    join pg_catalog.pg_class as c on c.oid = command.objid and command.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
    where c.relrowsecurity and not command.in_extension and not exists (
      select from pg_catalog.pg_policy where polrelid = c.oid and polname = 'service_role has every right'
    )
  loop
    execute pg_catalog.format(
      'create policy "service_role has every right" on %s to service_role using (true) with check (true)',
      changed.name);
  end loop;
exception when others then
  raise warning 'service_role is held back by row-level security: %', sqlerrm;
end $$;

do $$
begin
  if not exists (select from pg_event_trigger where evtname = 'pgrst_ddl_watch') then
    create event trigger pgrst_ddl_watch on ddl_command_end
      execute function extensions.pgrst_watch();
  end if;
  if not exists (select from pg_event_trigger where evtname = 'pgrst_drop_watch') then
    create event trigger pgrst_drop_watch on sql_drop
      execute function extensions.pgrst_watch();
  end if;
  if not exists (select from pg_event_trigger where evtname = 'service_role_watch') then
    create event trigger service_role_watch on ddl_command_end
      when tag in ('CREATE TABLE', 'ALTER TABLE')
      execute function extensions.service_role_watch();
  end if;
exception when insufficient_privilege then
  raise notice 'schema changes are announced at deployment alone: %', sqlerrm;
end $$;
