-- All addresses of an account, the main one too, to which letters go. Whose an address is stands here alone, so
-- that it is one person's only.
create table account_address (
  email       text primary key check (email = lower(email) and length(email) <= 254),
  account     uuid not null references account on delete cascade,
  verified_at timestamptz not null,
  -- By which pages name it, so that no address stands in another one.
  number      uuid not null unique default gen_random_uuid()
);
create index account_address_account on account_address (account);

insert into account_address (email, account, verified_at)
select email, id, opened_at from account where erased_at is null;

-- Whoever writes an account, in whichever way, cannot forget its main address, nor take somebody else's.
create function keep_main_address() returns trigger language plpgsql as $$
begin
  insert into account_address (email, account, verified_at)
  values (new.email, new.id, new.opened_at)
  on conflict (email) do nothing;
  if not exists (select from account_address where email = new.email and account = new.id) then
    raise unique_violation using message = 'The main address of account ' || new.id || ' is another account''s.';
  end if;
  return null;
end
$$;
create trigger keep_main_address after insert or update of email on account
  for each row when (new.erased_at is null) execute function keep_main_address();

-- What was remembered of an account changes with its addresses.
create trigger tell_insert after insert on account_address referencing new table as changed
  for each statement execute function tell_changes('account', 'account::text');
create trigger tell_update after update on account_address referencing new table as changed
  for each statement execute function tell_changes('account', 'account::text');
create trigger tell_delete after delete on account_address referencing old table as changed
  for each statement execute function tell_changes('account', 'account::text');

-- That two accounts became one: the number of the one that went, and whose everything is since.
create table joined_account (
  went      uuid primary key,
  account   uuid not null references account on delete cascade,
  joined_at timestamptz not null
);
create index joined_account_account on joined_account (account);

-- Letters follow when whoever asked for them joins two accounts.
alter table weekly_letter_issue drop constraint weekly_letter_issue_account_fkey;
alter table weekly_letter_issue add foreign key (account) references weekly_letter on delete cascade on update cascade;
