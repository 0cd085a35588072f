-- A season that staff brought as a file, to be replayed. Only the columns that a replay asks are kept, and nothing in
-- them could name somebody. A day later it is forgotten.
create table dry_run_file (
  id         uuid primary key,
  cluster    uuid not null references cluster,
  name       text not null,
  content    text not null,
  lines      int not null,
  first_day  date not null,
  last_day   date not null,
  brought_at timestamptz not null
);
create index dry_run_file_age on dry_run_file (brought_at);
