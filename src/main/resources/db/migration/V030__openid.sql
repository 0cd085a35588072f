-- Sign-ins at other organisations (OpenID Connect): whom a provider calls by that subject is this account.
-- One that was removed stays as a row, so that the next visit does not bring it back by its e-mail address.
create table openid_identity (
  id           uuid primary key,
  account      uuid not null references account,
  issuer       text not null check (length(issuer) <= 500),
  subject      text not null check (length(subject) <= 255),
  email        text check (length(email) <= 254),
  joined_at    timestamptz not null,
  last_used_at timestamptz,
  removed_at   timestamptz,
  unique (issuer, subject)
);
create index openid_identity_account on openid_identity (account);
