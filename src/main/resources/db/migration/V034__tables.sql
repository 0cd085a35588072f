-- What the tables of a desk are sorted by: each order, with the id behind it, has an index that leads to any page.

-- A company's latest membership, kept beside it: no index reaches across two tables.
alter table company add column latest_from date;
update company set latest_from = (
  select max(from_day) from membership where membership.company = company.id);

create function keep_latest_membership() returns trigger language plpgsql as $$
begin
  update company
  set latest_from = latest.from_day
  from (
    select changed_company.company, max(membership.from_day) as from_day
    from (select distinct company from changed) changed_company
    left join membership on membership.company = changed_company.company
    group by changed_company.company) latest
  where company.id = latest.company and company.latest_from is distinct from latest.from_day;
  return null;
end
$$;
create trigger keep_latest_of_new after insert on membership referencing new table as changed
  for each statement execute function keep_latest_membership();
create trigger keep_latest_of_changed after update on membership referencing new table as changed
  for each statement execute function keep_latest_membership();
create trigger keep_latest_of_removed after delete on membership referencing old table as changed
  for each statement execute function keep_latest_membership();

create index company_by_latest_from on company (cluster, latest_from, id);

-- Whose headcount is unknown comes last, whichever way: two orders.
drop index company_by_headcount;
create index company_by_least_headcount on company (cluster, coalesce(headcount, 2147483647), id);
create index company_by_most_headcount on company (cluster, coalesce(headcount, -1), id);

drop index event_desk;
create index event_desk on event (cluster, starts_at, id);
create index event_desk_title on event (cluster, title_fr collate french, starts_at, id);
