-- Who handed out everything known about whom, and in which form.

create table privacy_export (
    id           uuid                     not null,
    customer_id  bigint                   not null,
    form         varchar(10)              not null,
    language     varchar(2)               not null,
    made_at      timestamp with time zone not null,
    made_by      varchar(64)              not null,
    constraint pk_privacy_export primary key (id),
    constraint fk_privacy_export_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_privacy_export_customer on privacy_export (customer_id, made_at);
create index ix_privacy_export_made on privacy_export (made_at);
