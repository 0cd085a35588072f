-- One request for one or several seats of an event. Whoever changes an event's seats holds the event's
-- row, on whichever server, so that seats are given out one after the other.
create table booking (
  id        uuid primary key,
  event     uuid not null references event,
  -- Null for people without an account, whom staff entered by hand.
  booker    uuid references account,
  -- What the form carried, so that pressing twice books once.
  request   uuid not null,
  company   text,
  -- In which language, and with links to which address, its mails are written.
  language  text not null,
  site      text not null,
  made_at   timestamptz not null,
  -- Who entered it by hand and why.
  entered_by uuid references account,
  entry_note text,
  unique (id, event),
  check ((entered_by is null) = (entry_note is null)),
  check (booker is not null or entered_by is not null)
);
create unique index booking_request on booking (coalesce(booker, entered_by), request);
create index booking_booker on booking (booker, made_at);
create index booking_event on booking (event);

create table seat (
  id            uuid primary key,
  booking       uuid not null,
  event         uuid not null,
  -- The order in which seats were asked for: taken while the event's row is held, so it never runs back.
  number        bigint not null generated always as identity,
  attendee      text not null check (length(attendee) between 1 and 200),
  email         text check (email = lower(email) and length(email) <= 254),
  -- As whose member they come; null for the public.
  counts_for    uuid references cluster,
  -- Whose guaranteed share it was taken from; null for the common seats, and while it waits.
  share         uuid references cluster,
  -- The price that was shown, and what it rests on.
  price         bigint not null check (price >= 0),
  price_kind    text not null check (price_kind in ('PUBLIC', 'MEMBER', 'PARTNER')),
  basis         text not null check (basis in ('OWN_MEMBER', 'PUBLIC', 'ARTICLE')),
  basis_cluster uuid references cluster,
  convention    uuid references convention,
  version       int,
  article       int,
  article_hash  text,
  status        text not null check (status in ('CONFIRMED', 'WAITING', 'CANCELLED')),
  confirmed_at  timestamptz,
  cancelled_at  timestamptz,
  cancel_note   text,
  unique (event, number),
  foreign key (booking, event) references booking (id, event),
  check ((status = 'CANCELLED') = (cancelled_at is not null)),
  check (status <> 'CONFIRMED' or confirmed_at is not null),
  check (status <> 'WAITING' or share is null),
  check ((basis = 'OWN_MEMBER') = (basis_cluster is not null)),
  check (num_nonnulls(convention, version, article, article_hash) = case basis when 'ARTICLE' then 4 else 0 end)
);
create index seat_booking on seat (booking);
create index seat_taken on seat (event, counts_for) where status = 'CONFIRMED';
create index seat_waiting on seat (event, number) where status = 'WAITING';
-- Nobody has two seats at one event.
create unique index seat_person on seat (event, email) where status <> 'CANCELLED' and email is not null;
