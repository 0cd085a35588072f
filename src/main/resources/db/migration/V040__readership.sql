-- How many people read an article in a day. Who read it is not kept: a reader's key cannot be made without the secret of
-- its day, and both are deleted when the day is over.
create table reading_secret (
  day    date primary key,
  secret bytea not null check (length(secret) = 32)
);
create table article_reader (
  day     date not null,
  article uuid not null references news_article on delete cascade,
  reader  bytea not null check (length(reader) = 16),
  primary key (day, article, reader)
);
create table article_day (
  article uuid not null references news_article on delete cascade,
  day     date not null,
  readers int not null check (readers > 0),
  primary key (article, day)
);
create index article_day_of on article_day (day);

-- On which articles people spoke lately.
create index reader_comment_published on reader_comment (published_at) where state = 'PUBLISHED';
