-- People find the seats that others took for them by their address.
create index seat_address on seat (email) where email is not null;
