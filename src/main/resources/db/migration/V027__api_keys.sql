-- Keys by which a cluster's own programs ask what concerns it. Only a hash of the secret is kept.
create table api_key (
  id           uuid primary key,
  cluster      uuid not null references cluster (id),
  name         text not null,
  secret_hash  bytea not null unique,
  made_on      date not null,
  ends_on      date not null check (ends_on > made_on),
  last_used_on date,
  ended_on     date
);
create index api_key_cluster on api_key (cluster);
