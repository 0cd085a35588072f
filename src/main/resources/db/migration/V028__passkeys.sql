-- Passkeys: the tables of Spring Security's JdbcPublicKeyCredentialUserEntityRepository and
-- JdbcUserCredentialRepository. An entity's name is the number of its account.
create table user_entities (
  id           text primary key,
  name         text not null unique,
  display_name text
);

create table user_credentials (
  credential_id                text primary key,
  user_entity_user_id          text not null references user_entities on delete cascade,
  public_key                   bytea not null,
  signature_count              bigint,
  uv_initialized               boolean,
  backup_eligible              boolean not null,
  authenticator_transports     text,
  public_key_credential_type   text,
  backup_state                 boolean not null,
  attestation_object           bytea,
  attestation_client_data_json bytea,
  created                      timestamptz,
  last_used                    timestamptz,
  label                        text not null check (length(label) between 1 and 60)
);
create index user_credentials_user on user_credentials (user_entity_user_id);

-- A passkey is offered once, at the first sign-in by a link after the first visit.
alter table account add column passkey_offered_at timestamptz;
