-- What a booking need not pay for. Clusters and conventions are never deleted, and a seat names those that the decision
-- just read, so that looking them up again for each seat proves nothing; counting seats is the triggers' work now.
alter table seat drop constraint seat_counts_for_fkey;
alter table seat drop constraint seat_share_fkey;
alter table seat drop constraint seat_basis_cluster_fkey;
alter table seat drop constraint seat_convention_fkey;
drop index seat_taken;
