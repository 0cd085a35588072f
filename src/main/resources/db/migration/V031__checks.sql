-- The number by which an installation knows itself again at its public address.
create table installation (
  single boolean primary key default true check (single),
  number uuid not null default gen_random_uuid()
);
insert into installation default values;

-- Which backups were taken, so that somebody can be told when there is none.
create table backup_taken (
  id       bigint generated always as identity primary key,
  taken_at timestamptz not null,
  bytes    bigint not null check (bytes > 0)
);
create index backup_taken_at on backup_taken (taken_at desc);
