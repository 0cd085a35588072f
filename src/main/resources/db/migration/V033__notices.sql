-- Where a letter that comes regularly is stopped by one press, in its head (RFC 2369 and RFC 8058).
alter table mail_outbox add column unsubscribe text;

-- What somebody said they come to. Nothing that they only looked at stands here.
create table interest (
  account     uuid primary key references account on delete cascade,
  reach       text not null check (reach in ('NEAR', 'DEPARTMENTS', 'ANYWHERE')),
  departments text[] not null,
  formats     text[] not null,
  -- Parts of days of the week, as in MONDAY-NOON; none where they did not say when they can.
  times       text[] not null,
  said_at     timestamptz not null
);

-- Who asked for the weekly letter. Whoever knows the number in its address pauses it, and can do no more.
create table weekly_letter (
  account   uuid primary key references account on delete cascade,
  letter    text not null unique check (letter ~ '^[0-9a-f]{40}$'),
  language  text not null,
  site      text not null,
  asked_at  timestamptz not null,
  paused_at timestamptz
);

-- The letters there were, at most one to a person in a week; the day is that week's Monday.
create table weekly_letter_issue (
  account    uuid not null references weekly_letter on delete cascade,
  week       date not null check (extract(isodow from week) = 1),
  written_at timestamptz not null,
  events     uuid[] not null,
  primary key (account, week)
);
