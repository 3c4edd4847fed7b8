-- The extensions that the values name, beside those that the services need.
select case when bool_or(schema is null)
  then format('create extension if not exists %I with schema extensions', name)
  else format('create extension if not exists %I', name) end
from pg_available_extension_versions
where name = any(string_to_array(:'extensions', ' '))
group by name
order by name
\gexec
