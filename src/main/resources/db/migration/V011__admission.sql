-- What signs tickets. Doors are only given the public halves; at most one key signs at a time.
create table ticket_key (
  id           int primary key check (id between 1 and 65535),
  public_key   bytea not null,
  private_key  bytea not null,
  made_at      timestamptz not null,
  -- Since when another one signs; its tickets stay good.
  retired_at   timestamptz,
  -- Since when its tickets are refused, because somebody may have got hold of it.
  withdrawn_at timestamptz,
  check (withdrawn_at is null or retired_at is not null)
);
create unique index ticket_key_in_use on ticket_key ((true)) where retired_at is null;

-- What short codes, links and versions of tickets are made with, so that nobody can guess one.
create table ticket_secret (
  single boolean primary key default true check (single),
  secret bytea not null check (length(secret) = 32)
);

-- Somebody was let in. The first of a seat counts; the others repeat it, at another door maybe.
create table check_in (
  -- Made by whoever scanned, so that a check-in that is sent twice is one.
  id          uuid primary key,
  event       uuid not null references event,
  seat        uuid not null references seat,
  kind        text not null check (kind in ('SCAN', 'MANUAL', 'WALK_IN')),
  door        text not null check (length(door) between 1 and 60),
  checked_by  uuid not null references account,
  -- By the scanner's own clock, and by how many milliseconds that was ahead of ours when both last met.
  scanned_at  timestamptz not null,
  ahead_by    bigint not null,
  received_at timestamptz not null,
  -- What counts: corrected by how far it was ahead, and kept within what is possible.
  admitted_at timestamptz not null,
  -- Whether it had to be kept so.
  doubtful    boolean not null,
  -- Why it does not count, though a door without network let somebody in.
  objection   text check (objection in ('CANCELLED', 'NOT_CONFIRMED', 'TRANSFERRED')),
  undone_at   timestamptz,
  undone_by   uuid references account,
  check ((undone_at is null) = (undone_by is null))
);
create index check_in_event on check_in (event, seat, admitted_at);
