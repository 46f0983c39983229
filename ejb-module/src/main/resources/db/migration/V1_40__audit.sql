-- Who saw, changed, handed out, approved and overruled what. Rows are only added; they are linked into the chain AUDIT.
-- customer: number of the customer at that time. Erasure takes it out with its salt; customer_digest stays, and so holds what is
-- computed from it. No key of another table, so that nobody who writes a customer makes others wait who only look.
create table audit_entry (
    id               uuid                     not null,
    happened_at      timestamp with time zone not null,
    who              varchar(100)             not null,
    roles            varchar(100)             not null,
    place            varchar(10)              not null,
    action           varchar(40)              not null,
    outcome          varchar(10)              not null,
    subject_kind     varchar(20),
    subject          varchar(200),
    customer         varchar(100),
    salt             varchar(32),
    customer_digest  varchar(71),
    detail           varchar(400),
    times            integer                  not null,
    correlation      varchar(64),
    position         bigint,
    constraint pk_audit_entry primary key (id)
);

create index ix_audit_entry_happened on audit_entry (happened_at, id);
create index ix_audit_entry_who on audit_entry (who, happened_at);
create index ix_audit_entry_customer on audit_entry (customer, happened_at);
create index ix_audit_entry_position on audit_entry (position);

-- Before the first link stands the name of the chain
insert into chain_head (chain, position, hash) values ('AUDIT', 0, 'AUDIT');
