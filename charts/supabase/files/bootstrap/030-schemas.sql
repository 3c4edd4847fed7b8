-- Empty schemas. What is in them belongs to the migrations of the services.
create schema if not exists extensions;
create schema if not exists auth      authorization supabase_auth_admin;
create schema if not exists storage   authorization supabase_storage_admin;
create schema if not exists realtime  authorization supabase_admin;
create schema if not exists _realtime authorization supabase_admin;

create extension if not exists "uuid-ossp" with schema extensions;
create extension if not exists pgcrypto    with schema extensions;
