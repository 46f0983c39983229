-- By what records of one person are found, and which records are of different persons although they look alike.

-- Two records that bear the same likeness may be of one person: what it says is made out in org.courtesy.customer.Likeness, which
-- also fills this table for the customers there are.
create table customer_likeness (
    customer_id  bigint      not null,
    likeness     varchar(80) not null,
    constraint pk_customer_likeness primary key (customer_id, likeness),
    constraint fk_customer_likeness_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_customer_likeness on customer_likeness (likeness, customer_id);

-- Somebody knows that two records are of different persons. Each pair stands here both ways round.
create table customer_distinct (
    customer_id  bigint                   not null,
    other_id     bigint                   not null,
    marked_at    timestamp with time zone not null,
    marked_by    varchar(64)              not null,
    constraint pk_customer_distinct primary key (customer_id, other_id),
    constraint fk_customer_distinct_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_customer_distinct_other foreign key (other_id) references customer (id) on delete cascade
);

create index ix_customer_distinct_other on customer_distinct (other_id);
