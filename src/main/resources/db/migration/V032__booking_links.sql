-- What links that book by one press are sealed with, so that nobody but this installation can make one.
create table booking_link_secret (
  single boolean primary key default true check (single),
  secret bytea not null check (length(secret) = 32)
);
