-- Where service_role may not bypass row-level security, each table that has it lets service_role pass by
-- a policy. The owner of a table makes it. Runs after the services have migrated, and again at will.
do $$
declare
  protected record;
begin
  if (select rolbypassrls from pg_roles where rolname = 'service_role') then
    return;
  end if;
  for protected in
    select c.oid::regclass as name, pg_get_userbyid(c.relowner) as owner,
      pg_has_role(c.relowner, 'member') as mine
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relrowsecurity and c.relkind in ('r', 'p')
      and n.nspname not in ('auth', '_realtime', 'supaflux')
      and not exists (
        select from pg_policy where polrelid = c.oid and polname = 'service_role has every right')
      and not exists (select from pg_depend where objid = c.oid and deptype = 'e')
    order by 1
  loop
    if protected.mine then
      execute format('set local role %I', protected.owner);
      execute format(
        'create policy "service_role has every right" on %s to service_role using (true) with check (true)',
        protected.name);
      reset role;
    else
      raise warning '% belongs to %, so service_role gets no policy on it', protected.name, protected.owner;
    end if;
  end loop;
end $$;
