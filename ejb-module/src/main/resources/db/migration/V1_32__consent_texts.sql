-- What customers say yes to, word by word; a version never changes once it is there.

create table consent_text (
    version         varchar(40)              not null,
    purpose         varchar(20)              not null,
    channels        varchar(80)              not null,
    product_groups  varchar(80)              not null,
    controller      varchar(100)             not null,
    german          varchar(4000)            not null,
    danish          varchar(4000)            not null,
    english         varchar(4000)            not null,
    recorded_at     timestamp with time zone not null,
    recorded_by     varchar(64)              not null,
    retired_at      timestamp with time zone,
    retired_by      varchar(64),
    position        bigint,
    constraint pk_consent_text primary key (version)
);

create index ix_consent_text_position on consent_text (position);

-- A consent that the customer has yet to confirm behind a link sent to the address (double opt-in)
create table opt_in (
    link_id         uuid                     not null,
    customer_id     bigint                   not null,
    channels        varchar(80)              not null,
    text_version    varchar(40)              not null,
    address         varchar(320)             not null,
    requested_at    timestamp with time zone not null,
    requested_by    varchar(64)              not null,
    occasion        varchar(100),
    confirmed_at    timestamp with time zone,
    constraint pk_opt_in primary key (link_id),
    constraint fk_opt_in_link foreign key (link_id) references customer_link (id) on delete cascade,
    constraint fk_opt_in_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_opt_in_text foreign key (text_version) references consent_text (version)
);

create index ix_opt_in_customer on opt_in (customer_id, requested_at);
