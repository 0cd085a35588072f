-- The words that occur in events that were ever published, without accents, with how they are spelled: what a
-- misspelled word of a search is compared with. Nothing hangs on a word that is there twice, or no longer.
create table event_word (
  word     text not null,
  spelling text not null
);

create function keep_event_words() returns trigger language plpgsql as $$
begin
  insert into event_word (word, spelling)
  select said.word, min(said.spelling)
  from (
    select plain(one) as word, one as spelling
    from changed, regexp_split_to_table(
      lower(concat_ws(' ', title_fr, title_en, summary_fr, summary_en, place_words)), '[^[:alnum:]]+') as one
    where status <> 'DRAFT' and length(one) >= 3 and one !~ '^[0-9]+$') as said
  where not exists (select from event_word known where known.word = said.word)
  group by said.word;
  return null;
end
$$;
create trigger keep_words_of_new after insert on event referencing new table as changed
  for each statement execute function keep_event_words();
create trigger keep_words_of_changed after update on event referencing new table as changed
  for each statement execute function keep_event_words();

insert into event_word (word, spelling)
select plain(spelling), min(spelling)
from event, regexp_split_to_table(
  lower(concat_ws(' ', title_fr, title_en, summary_fr, summary_en, place_words)), '[^[:alnum:]]+') as spelling
where status <> 'DRAFT' and length(spelling) >= 3 and spelling !~ '^[0-9]+$'
group by plain(spelling);

create index event_word_word on event_word (word);
create index event_word_similar on event_word using gin (word gin_trgm_ops);

-- What the agenda counts, without reading the events themselves.
create index event_agenda_counted on event (day)
  include (ends_at, starts_at, status, audience, cluster, id, format) where status <> 'DRAFT';
