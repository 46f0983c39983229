-- Lists of those who want no advertising, apart from what is set by hand.

-- Since when a customer is on the list; null: not. Written by refreshing the list only.
alter table customer add column robinson_list_at timestamp with time zone;
alter table customer add column block_list_at timestamp with time zone;

-- Customers found on an edition of a list while a job reads it
create table block_list_entry (
    job_id       uuid   not null,
    customer_id  bigint not null,
    constraint pk_block_list_entry primary key (job_id, customer_id),
    constraint fk_block_list_entry_job foreign key (job_id) references job (id) on delete cascade,
    constraint fk_block_list_entry_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_block_list_entry_customer on block_list_entry (customer_id);
