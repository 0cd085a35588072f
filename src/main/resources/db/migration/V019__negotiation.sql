-- What is negotiated before a text is frozen: each version as it was written and by whom, who agrees to which
-- part of it, what was remarked, and where the parties met. An agreement is to the words themselves, by their
-- hash, so that it outlives new versions that leave them as they are, and no other.
alter table convention add column frozen_at timestamptz;

create table convention_version (
  convention_id uuid not null references convention (id) on delete cascade,
  version       int not null,
  cluster_id    uuid not null references cluster (id),
  written_at    timestamptz not null,
  contents      jsonb not null,
  proposed_at   timestamptz,
  message       text not null default '',
  primary key (convention_id, version)
);

create table part_agreement (
  convention_id uuid not null references convention (id) on delete cascade,
  cluster_id    uuid not null references cluster (id),
  part          text not null,
  agreed_at     timestamptz not null,
  primary key (convention_id, cluster_id, part)
);

create table convention_remark (
  id            uuid primary key,
  convention_id uuid not null references convention (id) on delete cascade,
  version       int not null,
  part          int not null check (part >= 0),
  cluster_id    uuid not null references cluster (id),
  words         text not null,
  written_at    timestamptz not null,
  settled_at    timestamptz
);
create index convention_remark_convention on convention_remark (convention_id);

create table convention_meeting (
  id            uuid primary key,
  convention_id uuid not null references convention (id) on delete cascade,
  cluster_id    uuid not null references cluster (id),
  held_on       date not null,
  place         text not null,
  present       text[] not null,
  minutes       text not null,
  recorded_at   timestamptz not null
);
create index convention_meeting_convention on convention_meeting (convention_id);
