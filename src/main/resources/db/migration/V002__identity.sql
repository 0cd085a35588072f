-- Whoever can sign in. There are no passwords.
create table account (
  id            uuid primary key,
  email         text not null unique check (email = lower(email) and length(email) <= 254),
  name          text check (length(name) between 1 and 200),
  administrator boolean not null default false,
  opened_at     timestamptz not null
);

-- Links to sign in that were asked for and not yet used (Spring Security's JdbcOneTimeTokenService).
create table one_time_tokens (
  token_value text primary key,
  username    text not null,
  expires_at  timestamptz not null
);
create index one_time_tokens_username on one_time_tokens (username);
create index one_time_tokens_expires_at on one_time_tokens (expires_at);
