-- Contacts that other systems hold for a while before they make them. The slot is a planned touchpoint, which counts.

create table contact_reservation (
    id             uuid                     not null,
    customer_id    bigint                   not null,
    source         varchar(100)             not null,
    source_id      varchar(200)             not null,
    body_hash      varchar(71)              not null,
    type           varchar(60)              not null,
    channel        varchar(20)              not null,
    purpose        varchar(20)              not null,
    contact_at     timestamp with time zone not null,
    held_until     timestamp with time zone not null,
    state          varchar(20)              not null,
    slot_id        uuid                     not null,
    touchpoint_id  uuid,
    reserved_at    timestamp with time zone not null,
    reserved_by    varchar(64)              not null,
    ended_at       timestamp with time zone,
    constraint pk_contact_reservation primary key (id),
    constraint uq_contact_reservation_source unique (source, source_id),
    constraint fk_contact_reservation_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_contact_reservation_slot foreign key (slot_id) references touchpoint (id) on delete cascade,
    constraint fk_contact_reservation_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete set null
);

create index ix_contact_reservation_customer on contact_reservation (customer_id, reserved_at desc, id desc);
create index ix_contact_reservation_slot on contact_reservation (slot_id);
create index ix_contact_reservation_touchpoint on contact_reservation (touchpoint_id);
-- Those that have run out
create index ix_contact_reservation_until on contact_reservation (state, held_until);
