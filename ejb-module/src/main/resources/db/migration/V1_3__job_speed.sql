-- When a job was begun or taken up last, and how far it was then: what is left is reckoned from that.

alter table job add column taken_at timestamp with time zone;
alter table job add column taken_done bigint default 0 not null;
