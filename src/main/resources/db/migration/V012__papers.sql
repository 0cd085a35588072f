-- For whom a badge was printed, and a fingerprint of what it says: who got the seat since has none.
create table badge_print (
  seat       uuid primary key references seat,
  face       bytea not null check (length(face) = 32),
  printed_by uuid not null references account,
  printed_at timestamptz not null
);

-- What certificates are signed with.
create table certificate_secret (
  single boolean primary key default true check (single),
  secret bytea not null check (length(secret) = 32)
);

-- That somebody was there. Who it was stands in the signature alone: whoever holds the paper can ask
-- whether a name is the right one, and nobody can read it here.
create table certificate (
  code          text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  seat          uuid not null references seat,
  event         uuid not null references event,
  -- What the paper says, whatever becomes of the event's page.
  title         text not null,
  host          text not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  minutes       int not null check (minutes > 0),
  signature     bytea not null check (length(signature) = 32),
  issued_at     timestamptz not null,
  issued_by     uuid not null references account,
  revoked_at    timestamptz,
  revoked_by    uuid references account,
  revoke_reason text check (length(revoke_reason) between 1 and 500),
  check (num_nonnulls(revoked_at, revoke_reason) in (0, 2))
);
create unique index certificate_seat on certificate (seat) where revoked_at is null;
create index certificate_event on certificate (event);

-- Codes that were not ours and names that were wrong, within the last hour: by whom, as a keyed hash of the
-- address, and for which code.
create table certificate_miss (
  subject bytea not null,
  at      timestamptz not null
);
create index certificate_miss_subject on certificate_miss (subject, at);
