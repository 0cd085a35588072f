-- What readers say about articles of the news. Nobody reads it before a moderator has.
create table reader_comment (
  id           uuid primary key,
  article      uuid not null references news_article,
  -- The comment it answers; an answer to an answer stands under the same one.
  parent       uuid references reader_comment,
  name         text not null check (length(name) between 2 and 60),
  -- Never shown, nor anything made of it; none once its term is over.
  email        text check (email = lower(email)),
  language     text not null,
  body         text not null check (length(body) between 2 and 4000),
  state        text not null check (state in ('UNVERIFIED', 'WAITING', 'PUBLISHED', 'REFUSED', 'REMOVED', 'WITHDRAWN')),
  -- Of the form that sent it, so that a double press writes one.
  request      uuid not null unique,
  -- The SHA-256 of what stands in its author's link.
  link         bytea not null unique,
  written_at   timestamptz not null,
  verified_at  timestamptz,
  published_at timestamptz,
  check (state in ('UNVERIFIED', 'WITHDRAWN') or verified_at is not null),
  check (state not in ('PUBLISHED', 'REMOVED') or published_at is not null)
);
create index reader_comment_shown on reader_comment (article, written_at, id) where state = 'PUBLISHED';
create index reader_comment_waiting on reader_comment (verified_at, id) where state = 'WAITING';
create index reader_comment_email on reader_comment (email);
create index reader_comment_parent on reader_comment (parent);
create index reader_comment_old on reader_comment (written_at) where email is not null;

-- What moderators decided, and what authors did: it is read, and never changed.
create table comment_decision (
  id         uuid primary key,
  comment    uuid not null references reader_comment on delete cascade,
  -- For whom somebody decided; none where the author did.
  cluster    uuid references cluster,
  moderator  uuid references account on delete set null,
  before     text not null,
  after      text not null,
  reason     text not null,
  decided_at timestamptz not null
);
create index comment_decision_of on comment_decision (comment, id);
create index comment_decision_log on comment_decision (cluster, id desc);
create index comment_decision_moderator on comment_decision (moderator);

-- Who decided may be forgotten or become another account of the same person; what was decided may not.
create function keep_decisions() returns trigger language plpgsql as $$
begin
  if (old.id, old.comment, old.cluster, old.before, old.after, old.reason, old.decided_at)
     is distinct from
     (new.id, new.comment, new.cluster, new.before, new.after, new.reason, new.decided_at) then
    raise exception 'A decision on a comment is never changed. Take another one.';
  end if;
  return new;
end
$$;
create trigger decisions_stay before update on comment_decision
  for each row execute function keep_decisions();
