-- When somebody last signed in, and when they were told that their account will end unless they do again.
alter table account add column last_seen_at timestamptz;
update account set last_seen_at = greatest(opened_at, now());
alter table account alter column last_seen_at set not null;
alter table account alter column last_seen_at set default now();
alter table account add column end_announced_at timestamptz;
-- Since when the row is nobody's: its address leads nowhere, and what refers to it stays countable.
alter table account add column erased_at timestamptz;
create index account_unused on account (last_seen_at) where erased_at is null;

-- Since when nobody can tell who had the seat; its price and article stay for the accounts.
alter table seat add column anonymised_at timestamptz;
create index seat_named on seat (event) where anonymised_at is null;
