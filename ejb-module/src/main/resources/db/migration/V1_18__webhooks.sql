-- What is told to other systems: events, the endpoints that listen, and what became of each delivery.

-- Written in the transaction of what they tell, and only while somebody listens. The body is the CloudEvent as it is sent.
create table outbox_event (
    id           uuid                     not null,
    type         varchar(60)              not null,
    subject      varchar(200)             not null,
    occurred_at  timestamp with time zone not null,
    body         varchar                  not null,
    constraint pk_outbox_event primary key (id)
);

create index ix_outbox_event_occurred on outbox_event (occurred_at);

create table webhook (
    id               uuid                     not null,
    version          bigint                   not null,
    url              varchar(2000)            not null,
    description      varchar(200),
    types            varchar(1000)            not null,
    state            varchar(20)              not null,
    state_since      timestamp with time zone not null,
    -- Encrypted; the key does not lie in the database
    secret           varchar(300)             not null,
    former_secret    varchar(300),
    former_until     timestamp with time zone,
    failing_since    timestamp with time zone,
    last_success_at  timestamp with time zone,
    created_at       timestamp with time zone not null,
    created_by       varchar(64)              not null,
    changed_at       timestamp with time zone not null,
    changed_by       varchar(64)              not null,
    constraint pk_webhook primary key (id)
);

-- One event for one endpoint. No foreign key to the endpoint: one that was removed a moment ago must not undo a decision.
create table webhook_delivery (
    id            uuid                     not null,
    webhook_id    uuid                     not null,
    event_id      uuid                     not null,
    subject       varchar(200)             not null,
    lane          smallint                 not null,
    state         varchar(20)              not null,
    attempts      integer                  not null,
    created_at    timestamp with time zone not null,
    next_at       timestamp with time zone,
    leased_until  timestamp with time zone,
    leased_by     varchar(64),
    attempted_at  timestamp with time zone,
    delivered_at  timestamp with time zone,
    http_status   integer,
    millis        integer,
    error         varchar(30),
    constraint pk_webhook_delivery primary key (id),
    constraint fk_webhook_delivery_event foreign key (event_id) references outbox_event (id) on delete cascade
);

create index ix_webhook_delivery_due on webhook_delivery (state, next_at, webhook_id, lane);
create index ix_webhook_delivery_order on webhook_delivery (webhook_id, subject, state, id);
create index ix_webhook_delivery_log on webhook_delivery (webhook_id, id desc);
create index ix_webhook_delivery_event on webhook_delivery (event_id);

-- What a channel gateway last said of a message, and whether it counted as a contact before
create table touchpoint_delivery (
    touchpoint_id  uuid                     not null,
    state          varchar(20)              not null,
    reported_at    timestamp with time zone not null,
    reason         varchar(500),
    address        varchar(700),
    counted        boolean                  not null,
    noted_at       timestamp with time zone not null,
    noted_by       varchar(64)              not null,
    constraint pk_touchpoint_delivery primary key (touchpoint_id),
    constraint fk_touchpoint_delivery_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete cascade
);

-- Addresses that do not exist any more, until the customer has another one
create table customer_undeliverable (
    customer_id  bigint                   not null,
    channel      varchar(20)              not null,
    address      varchar(700)             not null,
    since        timestamp with time zone not null,
    constraint pk_customer_undeliverable primary key (customer_id, channel, address),
    constraint fk_customer_undeliverable_customer foreign key (customer_id) references customer (id) on delete cascade
);

-- The channels on which that leaves no address; null: there are no such addresses
alter table customer add column unreachable varchar(80);
