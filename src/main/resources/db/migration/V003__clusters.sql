create table cluster (
  id              uuid primary key,
  slug            text not null unique,
  name            text not null check (length(name) between 1 and 200),
  seat            text not null,
  founded         date,
  dissolved       date,
  accent          text not null check (accent ~ '^#[0-9a-f]{6}$'),
  presentation_fr text not null default '',
  presentation_en text,
  territory       text[] not null default '{}',
  formats         text[] not null default '{}',
  check (dissolved > founded)
);

-- Which cluster came out of which: a graph, because clusters merge and split.
create table cluster_lineage (
  predecessor uuid not null references cluster,
  successor   uuid not null references cluster,
  on_date     date not null,
  primary key (predecessor, successor),
  check (predecessor <> successor)
);
create index cluster_lineage_successor on cluster_lineage (successor);

-- Each cluster keeps a register of its own: a company that belongs to two stands in both.
create table company (
  id         uuid primary key,
  cluster    uuid not null references cluster,
  name       text not null check (length(name) between 1 and 200),
  plain_name text not null generated always as (plain(name)) stored,
  siren      text,
  siret      text,
  activity   text,
  headcount  int check (headcount >= 0),
  commune    text not null,
  unique (id, cluster),
  unique (cluster, siret)
);
create index company_by_name on company (cluster, name collate french, id);
create index company_by_commune on company (cluster, commune);
create index company_by_headcount on company (cluster, headcount, id);
create index company_plain_name on company using gin (plain_name gin_trgm_ops);

create table membership (
  company     uuid not null,
  cluster     uuid not null,
  from_day    date not null,
  until_day   date,
  check (until_day > from_day),
  foreign key (company, cluster) references company (id, cluster) on delete cascade,
  -- A company is a member once at a time.
  exclude using gist (company with =, daterange(from_day, until_day) with &&)
);
create index membership_company on membership (company, from_day);
create index membership_cluster on membership (cluster, from_day);

create table person (
  id           uuid primary key,
  company      uuid not null references company on delete cascade,
  name         text not null check (length(name) between 1 and 200),
  email        text not null check (email = lower(email) and length(email) <= 254),
  listed_since timestamptz,
  unique (company, email)
);
create index person_email on person (email);

create table office (
  account uuid not null references account,
  cluster uuid not null references cluster,
  office  text not null check (office in ('STAFF', 'PRESIDENT')),
  since   timestamptz not null,
  primary key (account, cluster, office)
);
create index office_cluster on office (cluster);
