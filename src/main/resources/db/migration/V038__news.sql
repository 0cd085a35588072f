-- Articles of clusters. What is released is known to everybody from that moment on, without anybody having to do anything.
create table news_article (
  id               uuid primary key,
  slug             text not null unique,
  cluster          uuid not null references cluster,
  section          text not null,
  language         text not null check (language in ('fr', 'en')),
  -- The article that this one translates; both are found from either.
  translation_of   uuid references news_article,
  title            text not null check (length(title) between 1 and 200),
  standfirst       text not null check (length(standfirst) <= 600),
  body             text not null check (length(body) <= 60000),
  -- The author's role, never a person's name that was not written.
  byline           text not null check (length(byline) <= 120),
  lead             uuid,
  events           uuid[] not null default '{}',
  conventions      uuid[] not null default '{}',
  status           text not null check (status in ('DRAFT', 'RELEASED', 'WITHDRAWN')),
  released_at      timestamptz,
  withdrawn_at     timestamptz,
  withdrawn_reason text,
  discussion       text not null check (discussion in ('OPEN', 'CLOSED')),
  -- The first day without new comments.
  discussion_until date,
  -- Whoever knows it reads the draft.
  preview          text not null unique check (preview ~ '^[0-9a-f]{40}$'),
  -- How often what was already public was replaced, and one; 0 before anybody could read it.
  edition          int not null default 0,
  version          int not null,
  words            text not null generated always as (plain(title || ' ' || standfirst)) stored,
  check ((status = 'DRAFT') = (released_at is null)),
  check ((status = 'WITHDRAWN') = (withdrawn_at is not null and withdrawn_reason is not null)),
  check (discussion = 'OPEN' or discussion_until is null),
  unique (translation_of, language)
);
create index news_article_of_all on news_article (released_at desc, id desc) where status = 'RELEASED';
create index news_article_desk on news_article (cluster, id desc);

-- On whose pages an article stands: its author's, and those of partners by an article of a convention.
create table news_placement (
  article            uuid not null references news_article on delete cascade,
  cluster            uuid not null references cluster,
  state              text not null check (state in ('AUTHOR', 'PROPOSED', 'APPEARS', 'DECLINED')),
  -- The article of the convention that opens the page, and whether the partner's moderators act too.
  convention         uuid,
  convention_version int,
  convention_article int,
  convention_hash    text,
  moderation         boolean not null default false,
  reason             text,
  -- From when it stands there; none while it does not.
  appears_at         timestamptz,
  primary key (article, cluster),
  check ((state = 'AUTHOR') = (convention is null)),
  check (num_nulls(convention, convention_version, convention_article, convention_hash) in (0, 4)),
  check ((state = 'DECLINED') = (reason is not null))
);
create index news_placement_page on news_placement (cluster, appears_at desc, article desc) where appears_at is not null;
create index news_placement_proposed on news_placement (cluster) where state = 'PROPOSED';

-- What readers could read, in every wording. The first has no note; each later one says what it corrects.
create table news_edition (
  article    uuid not null references news_article on delete cascade,
  edition    int not null check (edition >= 1),
  title      text not null,
  standfirst text not null,
  body       text not null,
  byline     text not null,
  note       text,
  written_at timestamptz not null,
  primary key (article, edition),
  check ((edition = 1) = (note is null))
);

-- Pictures in the sizes that pages ask for, made anew by us: of what was sent, nothing is kept but what is seen.
create table news_picture (
  id          uuid primary key,
  cluster     uuid not null references cluster,
  alternative text not null check (length(alternative) between 1 and 500),
  type        text not null check (type in ('image/jpeg', 'image/png')),
  width       int not null check (width > 0),
  height      int not null check (height > 0),
  sent_at     timestamptz not null
);
create index news_picture_of on news_picture (cluster, id desc);
create table news_picture_size (
  picture uuid not null references news_picture on delete cascade,
  width   int not null check (width > 0),
  content bytea not null,
  primary key (picture, width)
);
alter table news_article add foreign key (lead) references news_picture;
