-- The people of the demonstration's story whom a visitor may become. Only the demonstration runs this.
create table demo_persona (
  id         text primary key,
  account_id uuid not null references account,
  position   int not null,
  title_fr   text not null,
  title_en   text
);
