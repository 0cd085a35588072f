-- Agreements between clusters. What is signed is never changed: a new text is a new version, unsigned.
create table convention (
  id          uuid primary key,
  slug        text not null unique,
  version     int not null,
  title_fr    text not null,
  title_en    text,
  preamble_fr text not null,
  preamble_en text,
  starts_on   date not null,
  ends_on     date,
  sign_before date,
  amends      uuid references convention (id),
  check (ends_on is null or ends_on > starts_on)
);

create table convention_party (
  convention_id uuid not null references convention (id) on delete cascade,
  cluster_id    uuid not null references cluster (id),
  position      int not null,
  primary key (convention_id, cluster_id)
);
create index convention_party_cluster on convention_party (cluster_id);

create table article (
  convention_id uuid not null references convention (id) on delete cascade,
  number        int not null check (number > 0),
  heading_fr    text not null,
  heading_en    text,
  text_fr       text not null,
  text_en       text,
  term          jsonb,
  sunset        text not null,
  primary key (convention_id, number)
);

-- One row for each party, entered after its ceremony; the hashes are those of the articles as signed.
create table signature (
  convention_id uuid not null references convention (id),
  cluster_id    uuid not null references cluster (id),
  version       int not null,
  signatory     text not null,
  mandate       text not null,
  place         text not null,
  signed_on     date not null,
  witnesses     text[] not null,
  recorded_at   timestamptz not null,
  hashes        text[] not null,
  primary key (convention_id, cluster_id)
);

-- A new value whenever the law changes; servers that hold the law in memory compare it.
create table law_edition (
  only_row boolean primary key default true check (only_row),
  edition  uuid not null
);
insert into law_edition (edition) values (gen_random_uuid());
