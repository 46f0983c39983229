-- Long-running work, alike on H2 and PostgreSQL.

create table job (
    id              uuid                     not null,
    kind            varchar(20)              not null,
    state           varchar(20)              not null,
    requested_by    varchar(64)              not null,
    created_at      timestamp with time zone not null,
    started_at      timestamp with time zone,
    ended_at        timestamp with time zone,
    total           bigint,
    done            bigint                   not null,
    refused         bigint                   not null,
    stop_requested  boolean                  not null,
    request         varchar                  not null,
    checkpoint      varchar(200),
    summary         varchar,
    failure         varchar(40),
    node            varchar(64),
    heartbeat_at    timestamp with time zone,
    attempts        integer                  not null,
    constraint pk_job primary key (id)
);

create index ix_job_state on job (state, kind);

-- Rows of an import that were refused, with everything that is wrong with them
create table import_refusal (
    job_id  uuid    not null,
    line    bigint  not null,
    source  varchar not null,
    errors  varchar not null,
    constraint pk_import_refusal primary key (job_id, line),
    constraint fk_import_refusal_job foreign key (job_id) references job (id) on delete cascade
);

-- The result of a sweep, one row per customer however often its ranges are done again
create table sweep_result (
    job_id         uuid        not null,
    customer_id    bigint      not null,
    assessment_id  uuid        not null,
    points         integer,
    band           varchar(20),
    next_action    varchar(60) not null,
    refused        integer     not null,
    constraint pk_sweep_result primary key (job_id, customer_id),
    constraint fk_sweep_result_job foreign key (job_id) references job (id) on delete cascade,
    constraint fk_sweep_result_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_sweep_result_band on sweep_result (job_id, band);
create index ix_sweep_result_customer on sweep_result (customer_id);
