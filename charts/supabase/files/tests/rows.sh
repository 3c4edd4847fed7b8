# Rows under row-level security: users write and read their own, others see none, and the service key
# sees all. The table is made through Meta, and dropped at the end.
. "${0%/*}/lib.sh"
. "${0%/*}/lib-user.sh"
table=supaflux_test_$(random)
rows=/rest/v1/$table

query() {
  check "$1" 200 '^\[' POST /pg/query --config "$service" --json "{\"query\":\"$2\"}"
}
drop_table() {
  query "drops the table" "drop table if exists public.$table; notify pgrst, 'reload schema'"
}

sign_in
at_end drop_table
query "makes a table under row-level security" "\
create table public.$table (id int primary key, owner uuid not null default auth.uid()); \
alter table public.$table enable row level security; \
create policy own on public.$table to authenticated using (owner = auth.uid()) with check (owner = auth.uid()); \
grant select, insert, delete on public.$table to anon, authenticated, service_role; \
notify pgrst, 'reload schema'" || exit

# Each pod of REST learns of the table in its own time.
check_soon "writes a row of its own" 201 '' POST "$rows" --config "$member" --json '{"id":1}' || exit
check_soon "reads it back" 200 '"id": *1' GET "$rows?select=id" --config "$member"
check_soon "hides it from the anon key" 200 '^\[\]' GET "$rows?select=id" --config "$anon"
check_soon "refuses a row in another's name" 403 42501 POST "$rows" --config "$member" \
  --json '{"id":2,"owner":"00000000-0000-0000-0000-000000000000"}'
check_soon "shows it to the service key" 200 '"id": *1' GET "$rows?select=id" --config "$service"
check_soon "deletes it" 200 '"id": *1' DELETE "$rows?id=eq.1&select=id" --config "$member" --header 'Prefer: return=representation'
