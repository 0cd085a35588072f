-- Electronic signatures: what is signed, the container that holds it with its signatures, and what the
-- installation needs to let people sign without a certificate of their own.

-- The two documents of a version, made once: all parties sign the same bytes.
create table signing_document (
  convention_id uuid primary key references convention (id) on delete cascade,
  version       int not null,
  terms         bytea not null,
  text          bytea not null
);

-- A party's signature that stands in the container. The row of the same key in "signature" says who
-- signed where and when; parties without a row here signed on paper.
create table electronic_signature (
  convention_id uuid not null,
  cluster_id    uuid not null,
  means         text not null check (means in ('CODE', 'CERTIFICATE', 'CONTAINER')),
  -- SHA-256 of the certificate it was made with.
  certificate   bytea not null check (length(certificate) = 32),
  primary key (convention_id, cluster_id),
  foreign key (convention_id, cluster_id) references signature (convention_id, cluster_id)
);

-- ASiC-E with XAdES (ETSI EN 319 162-1): the documents, and one signature for each row above.
create table signed_container (
  convention_id uuid primary key references convention (id),
  container     bytea not null
);

-- What issues certificates to those who sign with a code. Each of these keys signs once and is forgotten;
-- this one stays, in the same place as the keys of tickets.
create table signing_authority (
  single      boolean primary key default true check (single),
  certificate bytea not null,
  private_key bytea not null,
  made_at     timestamptz not null
);

-- A code by e-mail: of one person, for one convention in one version.
create table signing_code (
  account       uuid not null references account on delete cascade,
  convention_id uuid not null references convention (id) on delete cascade,
  version       int not null,
  salt          bytea not null,
  digest        bytea not null,
  misses        int not null default 0,
  sent_at       timestamptz not null,
  expires_at    timestamptz not null,
  primary key (account, convention_id)
);

-- Whether a convention acts depends on its container.
create trigger tell_insert after insert on signed_container referencing new table as changed
  for each statement execute function tell_changes('law', '''''');
create trigger tell_update after update on signed_container referencing new table as changed
  for each statement execute function tell_changes('law', '''''');
create trigger tell_delete after delete on signed_container referencing old table as changed
  for each statement execute function tell_changes('law', '''''');
