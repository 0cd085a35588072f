-- A file that was brought to a cluster's desk, and how far the work on it has come. The file itself is
-- kept until it is applied; what was refused stays, to be given back.
create table import_run (
  id           uuid primary key,
  cluster      uuid not null references cluster,
  kind         text not null check (kind in ('MEMBERS', 'EVENTS')),
  file_name    text not null,
  content      bytea,
  account      uuid references account,
  brought_at   timestamptz not null,
  day          date not null,
  stage        text not null check (stage in ('CHOOSING', 'REHEARSING', 'REPORTED', 'APPLYING', 'APPLIED')),
  signature    text not null,
  columns      jsonb not null,
  choices      jsonb not null,
  done         int not null default 0,
  total        int not null default 0,
  heartbeat_at timestamptz,
  attempt      int not null default 0,
  digest       text,
  problem      jsonb
);
create index import_run_cluster on import_run (cluster, id desc);

-- What the last rehearsal said of each line, in the file's order.
create table import_line (
  run      uuid not null references import_run on delete cascade,
  position int not null,
  outcome  text not null,
  content  jsonb not null,
  primary key (run, position)
);
create index import_line_outcome on import_line (run, outcome, position);

-- What a person decided about single lines.
create table import_decision (
  run      uuid not null references import_run on delete cascade,
  line     int not null,
  decision text not null,
  primary key (run, line)
);

-- How files of the same making were read the last time.
create table import_mapping (
  cluster   uuid not null references cluster,
  kind      text not null,
  signature text not null,
  choices   jsonb not null,
  primary key (cluster, kind, signature)
);

-- Which thing of ours came out of which thing of theirs, so that a file can come again; with what it
-- said the last time, so that only what changed there changes here.
create table import_origin (
  cluster uuid not null references cluster,
  kind    text not null,
  source  text not null,
  thing   uuid not null,
  said    jsonb not null default '{}',
  primary key (cluster, kind, source)
);
