-- The ranges of customers in which a sweep is worked on, several at once. One is judged, stored and noted as ended in one
-- transaction: an interruption leaves no double and no gap.
create table sweep_range (
    job_id    uuid    not null,
    place     integer not null,
    -- Keys of customers: behind the one, up to the other
    behind_id bigint  not null,
    last_id   bigint  not null,
    done      bigint,
    failed    bigint,
    -- What was found, as JSON; null until it ended
    summary   varchar,
    constraint pk_sweep_range primary key (job_id, place),
    constraint fk_sweep_range_job foreign key (job_id) references job (id) on delete cascade
);
