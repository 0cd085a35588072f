-- Servers keep in memory what they read or rendered a moment ago. Whoever changes one of these tables tells
-- them on the channel "entente_changes": a subject, and which one of it, "event 0190…". A subject alone
-- means any of it. A notification leaves when its transaction commits, and the same one leaves once.
create function tell_changes() returns trigger language plpgsql as $$
declare
  subject constant text := tg_argv[0];
  keys text[];
begin
  execute format('select array_agg(key) from (select distinct %s as key from changed limit 101) as keys', tg_argv[1])
    into keys;
  if cardinality(keys) > 100 then
    perform pg_notify('entente_changes', subject);
  elsif keys is not null then
    perform pg_notify('entente_changes', rtrim(subject || ' ' || key)) from unnest(keys) as key;
  end if;
  return null;
end
$$;

-- Table, subject, which one of it.
do $$
declare
  told record;
  act text;
begin
  for told in
    select * from (values
      ('event', 'event', 'id::text'),
      ('cluster', 'cluster', ''''''),
      ('cluster_lineage', 'cluster', ''''''),
      ('convention', 'law', ''''''),
      ('convention_party', 'law', ''''''),
      ('article', 'law', ''''''),
      ('signature', 'law', ''''''),
      ('account', 'account', 'id::text'),
      ('company', 'people', ''''''),
      ('membership', 'people', ''''''),
      ('person', 'people', ''''''),
      ('office', 'office', '''''')) as every (of_table, subject, key)
  loop
    foreach act in array array['insert', 'update', 'delete'] loop
      execute format(
        'create trigger tell_%s after %s on %I referencing %s table as changed
         for each statement execute function tell_changes(%L, %L)',
        act, act, told.of_table, case act when 'delete' then 'old' else 'new' end, told.subject, told.key);
    end loop;
  end loop;
end
$$;

-- Seats are changed thousands of times a second while a transaction that notifies waits for every other that
-- does. So theirs leave a note, and ten times a second whichever server comes first takes the notes away and
-- tells what they say. After a crash of the database the notes are gone, but then every server has noticed.
create unlogged table change_note (
  subject text not null,
  key     text not null
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);

create function note_seats() returns trigger language plpgsql as $$
begin
  insert into change_note (subject, key) select distinct 'seat', event::text from changed;
  return null;
end
$$;
create trigger note_insert after insert on seat referencing new table as changed
  for each statement execute function note_seats();
create trigger note_update after update on seat referencing new table as changed
  for each statement execute function note_seats();
create trigger note_delete after delete on seat referencing old table as changed
  for each statement execute function note_seats();

-- Sessions are named by a hash, because whoever knows the name of a session is that person. That somebody was
-- here again a minute later is no news.
create function session_key(session_id text) returns text
  language sql immutable strict parallel safe
  return encode(sha256(convert_to($1, 'UTF8')), 'hex');

create function tell_sessions() returns trigger language plpgsql as $$
begin
  perform pg_notify('entente_changes', 'session ' || session_key(o.session_id))
  from old_sessions o left join new_sessions n using (primary_id)
  where (n.session_id, n.max_inactive_interval, n.principal_name)
    is distinct from (o.session_id, o.max_inactive_interval, o.principal_name);
  return null;
end
$$;
create trigger tell_update after update on spring_session
  referencing old table as old_sessions new table as new_sessions
  for each statement execute function tell_sessions();
create trigger tell_delete after delete on spring_session referencing old table as changed
  for each statement execute function tell_changes('session', 'session_key(session_id)');

create function tell_session_attributes() returns trigger language plpgsql as $$
begin
  perform pg_notify('entente_changes', 'session ' || session_key(s.session_id))
  from (select distinct session_primary_id from changed) as c
  join spring_session s on s.primary_id = c.session_primary_id;
  return null;
end
$$;
create trigger tell_insert after insert on spring_session_attributes referencing new table as changed
  for each statement execute function tell_session_attributes();
create trigger tell_update after update on spring_session_attributes referencing new table as changed
  for each statement execute function tell_session_attributes();
create trigger tell_delete after delete on spring_session_attributes referencing old table as changed
  for each statement execute function tell_session_attributes();
