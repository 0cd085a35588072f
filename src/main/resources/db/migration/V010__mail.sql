-- Each mail says what it is for in a word of its own: what was written once is not written twice, whoever tries.
alter table mail_outbox add column purpose text;
update mail_outbox set purpose = 'earlier:' || id;
alter table mail_outbox alter column purpose set not null;
create unique index mail_outbox_purpose on mail_outbox (purpose);

-- The same letter as a page, and an entry for the recipient's calendar.
alter table mail_outbox add column html text;
alter table mail_outbox add column calendar text;
-- From when on it is of no use to its recipient any more, as a link to sign in that has expired.
alter table mail_outbox add column useful_until timestamptz not null default 'infinity';
-- Since when nobody tries any more: the server refused it for good, or ten tries failed.
alter table mail_outbox add column given_up_at timestamptz;
-- Since when only the row is left, and neither its recipient nor its text.
alter table mail_outbox add column forgotten_at timestamptz;

drop index mail_outbox_waiting;
create index mail_outbox_waiting on mail_outbox (written_at) where sent_at is null and given_up_at is null;
create index mail_outbox_recipient on mail_outbox (recipient) where forgotten_at is null;
create index mail_outbox_remembered on mail_outbox (written_at) where forgotten_at is null;

-- One row for each time a mail was handed to the SMTP server, committed before its text is. A row
-- without an outcome whose mail nobody holds is what a crash leaves: nobody knows whether it was accepted.
create table mail_attempt (
  mail     uuid not null references mail_outbox on delete cascade,
  number   int not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome  text check (outcome in ('ACCEPTED', 'REFUSED', 'POSTPONED', 'UNKNOWN')),
  answer   text,
  primary key (mail, number),
  check ((outcome is null) = (ended_at is null))
);
