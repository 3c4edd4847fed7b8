-- Where supabase_read_only_user may not have pg_read_all_data, it reads what is granted to it: the tables of
-- users, of Auth, Storage and Realtime, but no tenant of Realtime, whose secrets are in it. The owner of a
-- table grants. Runs after the services have migrated, and again at will.
do $$
declare
  readable record;
begin
  if pg_has_role('supabase_read_only_user', 'pg_read_all_data', 'usage') then
    return;
  end if;
  for readable in
    select n.oid::regnamespace as name, n.nspowner as owner from pg_namespace as n
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', '_realtime', 'supaflux')
      and pg_has_role(n.nspowner, 'member')
      and not has_schema_privilege('supabase_read_only_user', n.oid, 'usage')
    order by 1
  loop
    execute format('set local role %I', pg_get_userbyid(readable.owner));
    execute format('grant usage on schema %s to supabase_read_only_user', readable.name);
    reset role;
  end loop;
  for readable in
    select c.oid::regclass as name, c.relowner as owner
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f')
      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', '_realtime', 'supaflux')
      and pg_has_role(c.relowner, 'member')
      and not has_table_privilege('supabase_read_only_user', c.oid, 'select')
    order by 1
  loop
    execute format('set local role %I', pg_get_userbyid(readable.owner));
    execute format('grant select on %s to supabase_read_only_user', readable.name);
    reset role;
  end loop;
end $$;
