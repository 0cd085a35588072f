-- That somebody asked for seats and got none, so that a convention can be tried on the past. No row says who: what
-- tells one request from another is the random number of a form, by which the same form counts once, and not at all
-- when it booked after all. Without foreign key, because a check would hold the event's row while people book.
create table refusal (
  event      uuid not null,
  request    uuid not null,
  -- To which their company belonged, and how far it is: an estimate in steps of five minutes and ten kilometres.
  clusters   uuid[] not null,
  minutes    int check (minutes >= 0),
  kilometres int check (kilometres >= 0),
  people     int not null check (people > 0),
  kind       text not null check (kind in ('FULL', 'NOT_OPEN')),
  refused_at timestamptz not null,
  primary key (event, request),
  check ((minutes is null) = (kilometres is null))
);
create index refusal_age on refusal (refused_at);
