-- What parties declare about a convention that all have signed. Rows are added, never changed: a later one
-- reverses an earlier one, so that the law of any day as it was known at any moment can be read again.
alter table convention add column notice_months int check (notice_months > 0);

create table declaration (
  id            uuid primary key,
  position      bigint generated always as identity,
  convention_id uuid not null references convention (id),
  cluster_id    uuid not null references cluster (id),
  kind          text not null check (kind in ('DENUNCIATION', 'SUSPENSION', 'REVERSAL')),
  articles      int[] not null default '{}',
  from_day      date not null,
  until_day     date,
  reverses      uuid references declaration (id),
  reason        text not null,
  mandate       text not null,
  recorded_at   timestamptz not null,
  check (until_day is null or until_day > from_day or kind = 'DENUNCIATION'),
  check ((kind = 'REVERSAL') = (reverses is not null)),
  check ((kind = 'REVERSAL') = (until_day is null))
);
create index declaration_convention on declaration (convention_id);
create unique index declaration_reversed_once on declaration (reverses);

create function keep_declarations() returns trigger language plpgsql as $$
begin
  raise exception 'A declaration is never changed or deleted. Reverse it with another.';
end
$$;
create trigger declarations_stay before update or delete on declaration
  for each row execute function keep_declarations();
