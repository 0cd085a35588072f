-- Events of all clusters. Drafts are their host's own; everything else may be known to everybody.
create table event (
  id             uuid primary key,
  slug           text not null unique,
  cluster        uuid not null references cluster,
  -- The identifier that an imported calendar gave it.
  source         text,
  format         text not null,
  series         text,
  title_fr       text not null check (length(title_fr) between 1 and 200),
  title_en       text,
  summary_fr     text not null,
  summary_en     text,
  description    text not null,
  -- Where: a commune, or a link, or as yet only the words in which somebody wrote it.
  commune        text,
  venue          text not null,
  address        text not null,
  link           text,
  place_words    text not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  capacity       int not null check (capacity >= 0),
  audience       text not null,
  public_price   bigint not null check (public_price >= 0),
  member_price   bigint not null check (member_price >= 0),
  opens_at       timestamptz,
  closes_at      timestamptz,
  programme      jsonb not null default '[]',
  status         text not null check (status in ('DRAFT', 'PUBLISHED', 'CANCELLED')),
  published_at   timestamptz,
  cancelled_at   timestamptz,
  reason_fr      text,
  reason_en      text,
  version        int not null,
  -- The day on which it begins, in France.
  day            date not null generated always as ((starts_at at time zone 'Europe/Paris')::date) stored,
  words          text not null generated always as (plain(
                   title_fr || ' ' || coalesce(title_en, '') || ' ' || summary_fr || ' '
                   || coalesce(summary_en, '') || ' ' || place_words)) stored,
  unique (cluster, source),
  check (ends_at > starts_at),
  check (num_nonnulls(commune, link) <= 1),
  check (status = 'DRAFT' or published_at is not null),
  check ((status = 'CANCELLED') = (cancelled_at is not null and reason_fr is not null))
);
create index event_agenda on event (day, starts_at, id) where status <> 'DRAFT';
create index event_agenda_of_format on event (format, day, starts_at) where status <> 'DRAFT';
create index event_desk on event (cluster, starts_at desc, id);
create index event_words on event using gin (words gin_trgm_ops);
