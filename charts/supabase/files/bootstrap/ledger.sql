-- What ran, and how far. The schema belongs to these jobs; no service changes it.
create schema if not exists supaflux;
revoke all on schema supaflux from public;

-- One row for each file that ran. authenticator tells a restored copy of the database, whose roles are
-- new, from the database that the file ran in.
create table if not exists supaflux.applied (
  area text not null,
  file text not null,
  checksum text not null,
  authenticator oid not null,
  applied_at timestamptz not null default now(),
  primary key (area, file)
);

-- One row for each version of a stage that was ever reached. Pods wait for theirs; those of a release
-- that is rolled back find theirs still here.
create table if not exists supaflux.stage (
  stage text not null,
  version text not null,
  authenticator oid not null,
  reached_at timestamptz not null default now(),
  primary key (stage, version)
);

-- What the server was found to offer at the last run.
create table if not exists supaflux.capability (
  name text primary key,
  value text not null,
  verdict text not null,
  note text not null,
  probed_at timestamptz not null default now()
);
