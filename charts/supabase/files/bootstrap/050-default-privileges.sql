-- Tables and functions of users are within reach of the API; row-level security decides on rows.
do $$
declare
  creator text;
begin
  for creator in
    select distinct name from unnest(array[current_user, 'postgres', 'supabase_admin']) as name
  loop
    execute format('alter default privileges for role %I in schema public
      grant all on tables to anon, authenticated, service_role, postgres', creator);
    execute format('alter default privileges for role %I in schema public
      grant all on sequences to anon, authenticated, service_role, postgres', creator);
    execute format('alter default privileges for role %I in schema public
      grant all on functions to anon, authenticated, service_role, postgres', creator);
    if not pg_has_role('supabase_read_only_user', 'pg_read_all_data', 'usage') then
      execute format('alter default privileges for role %I in schema public
        grant select on tables to supabase_read_only_user', creator);
    end if;
  end loop;
end $$;

alter default privileges for role supabase_storage_admin in schema storage
  grant all on tables to anon, authenticated, service_role, postgres;
alter default privileges for role supabase_storage_admin in schema storage
  grant all on sequences to anon, authenticated, service_role, postgres;
alter default privileges for role supabase_storage_admin in schema storage
  grant all on functions to anon, authenticated, service_role, postgres;
