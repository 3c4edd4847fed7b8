-- Where supabase_read_only_user may not have pg_read_all_data, it reads what is granted to it: the tables of
-- users, of Auth, Storage and Realtime, but no tenant of Realtime, whose secrets are in it. The owner
-- grants. Runs after the services have migrated, and again at will.
do $$
declare
  reader constant text := 'supabase_read_only_user';
  missing record;
begin
  if pg_has_role(reader, 'pg_read_all_data', 'usage') then
    return;
  end if;
  for missing in
    with own as (
      select oid, nspowner from pg_namespace
      where nspname !~ '^pg_' and nspname not in ('information_schema', '_realtime', 'supaflux')
    )
    select format('usage on schema %s', oid::regnamespace) as privilege, nspowner as owner
    from own where not has_schema_privilege(reader, oid, 'usage')
    union all
    select format('select on %s', c.oid::regclass), relowner
    from pg_class as c join own on own.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm', 'f') and not has_table_privilege(reader, c.oid, 'select')
    order by 1
  loop
    continue when not pg_has_role(missing.owner, 'member');
    execute format('set local role %I', pg_get_userbyid(missing.owner));
    execute format('grant %s to %I', missing.privilege, reader);
    reset role;
  end loop;
end $$;
