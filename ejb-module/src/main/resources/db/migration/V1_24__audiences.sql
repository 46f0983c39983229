-- Who of the base may get an action on a channel on a day, and who not.

create table audience_member (
    job_id         uuid        not null,
    customer_id    bigint      not null,
    state          varchar(20) not null,
    -- The decisive refusal, or why somebody permitted was left out
    code           varchar(60),
    -- First instant at which it would be permitted
    free_from      timestamp with time zone,
    priority       double precision not null,
    worth          decimal(14, 2)   not null,
    -- Order in the list of those who are in it, from 1
    place          int,
    reservation_id uuid,
    constraint pk_audience_member primary key (job_id, customer_id),
    constraint fk_audience_member_job foreign key (job_id) references job (id) on delete cascade,
    constraint fk_audience_member_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_audience_member_reservation foreign key (reservation_id) references contact_reservation (id) on delete set null
);

-- The next to be chosen
create index ix_audience_member_choice on audience_member (job_id, state, priority desc, worth desc, customer_id);
-- The list in its order
create index ix_audience_member_place on audience_member (job_id, place);
create index ix_audience_member_customer on audience_member (customer_id);
create index ix_audience_member_reservation on audience_member (reservation_id);
-- What is held of a channel on a day
create index ix_contact_reservation_day on contact_reservation (channel, contact_at);
