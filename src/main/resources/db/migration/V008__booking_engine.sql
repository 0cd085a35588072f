-- How many seats of an event are taken or waited for, by the cluster that their people count for (zeros for the
-- public). Kept by triggers once per statement, so that whoever writes seats, in whichever way, cannot forget it,
-- and deciding needs no count over all seats.
create table seat_count (
  event   uuid not null references event,
  cluster uuid not null,
  taken   int not null,
  waiting int not null,
  primary key (event, cluster),
  check (taken >= 0),
  check (waiting >= 0)
) with (fillfactor = 50);

-- A seat that became free is offered to somebody in the line until a moment; meanwhile nobody else can have it.
alter table seat drop constraint seat_status_check;
alter table seat add constraint seat_status_check check (status in ('CONFIRMED', 'OFFERED', 'WAITING', 'CANCELLED'));
alter table seat add column offered_until timestamptz;
alter table seat add constraint seat_offer_check check (status <> 'OFFERED' or offered_until is not null);
-- A company may take seats and say later who comes; a seat may pass to a colleague, which this number counts.
alter table seat alter column attendee drop not null;
alter table seat add column holder int not null default 1;
create index seat_offered on seat (offered_until) where status = 'OFFERED';

-- Nobody has two seats at one event; people find by their address what others booked for them.
drop index seat_person;
create unique index seat_person on seat (email, event) where status <> 'CANCELLED' and email is not null;

-- Several seats that are of use only together; and whether its first letter is still to be written.
alter table booking add column together boolean not null default false;
alter table booking add column letter_due boolean not null default false;
create index booking_letter_due on booking (made_at, id) where letter_due;

insert into seat_count
select event, coalesce(counts_for, '00000000-0000-0000-0000-000000000000'),
  count(*) filter (where status = 'CONFIRMED'), count(*) filter (where status = 'WAITING')
from seat
where status <> 'CANCELLED'
group by 1, 2;

-- Adds to one count. Whatever a program believes, nobody is sold a seat beyond the capacity.
create function count_seats(counted uuid, counted_for uuid, more_taken int, more_waiting int) returns void
  language plpgsql as $$
begin
  update seat_count
  set taken = taken + more_taken, waiting = waiting + more_waiting
  where event = counted and cluster = counted_for;
  if not found then
    insert into seat_count values (counted, counted_for, more_taken, more_waiting);
  end if;
  if more_taken > 0
    and (select sum(taken) from seat_count where event = counted) > (select capacity from event where id = counted)
  then
    raise exception 'Event % has no seat left', counted using errcode = 'check_violation';
  end if;
end $$;

create function count_new_seats() returns trigger language plpgsql as $$
begin
  perform count_seats(event, cluster, taken, waiting)
  from (
    select event, coalesce(counts_for, '00000000-0000-0000-0000-000000000000') as cluster,
      count(*) filter (where status in ('CONFIRMED', 'OFFERED'))::int as taken,
      count(*) filter (where status = 'WAITING')::int as waiting
    from fresh
    group by 1, 2
    order by 1, 2
  ) change;
  return null;
end $$;

create function count_changed_seats() returns trigger language plpgsql as $$
begin
  perform count_seats(event, cluster, taken, waiting)
  from (
    select event, coalesce(counts_for, '00000000-0000-0000-0000-000000000000') as cluster,
      coalesce(sum(sign) filter (where status in ('CONFIRMED', 'OFFERED')), 0)::int as taken,
      coalesce(sum(sign) filter (where status = 'WAITING'), 0)::int as waiting
    from (
      select 1 as sign, event, counts_for, status from fresh
      union all
      select -1, event, counts_for, status from stale
    ) seats
    group by 1, 2
    -- What is given back comes before what is taken.
    order by 1, 3, 2
  ) change
  where taken <> 0 or waiting <> 0;
  return null;
end $$;

create trigger seats_added after insert on seat
  referencing new table as fresh
  for each statement execute function count_new_seats();
create trigger seats_changed after update on seat
  referencing new table as fresh old table as stale
  for each statement execute function count_changed_seats();
