-- The address at which somebody's calendar reads their bookings. Whoever knows it reads them, so its
-- owner can have another one, or none.
create table calendar_feed (
  account  uuid primary key references account on delete cascade,
  secret   text not null unique check (secret ~ '^[0-9a-f]{40}$'),
  language text not null
);
