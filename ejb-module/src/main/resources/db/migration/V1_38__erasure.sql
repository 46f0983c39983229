-- Erased persons: what is left of the record carries the figures and tells of nobody.

alter table customer add column erased_at timestamp with time zone;

-- Once a person is erased, nothing is left of what was known and answered; what is counted stands in the other columns
alter table assessment alter column inputs drop not null;
alter table assessment alter column result drop not null;

create table erasure (
    id         uuid                     not null,
    -- Key of what is left of the record
    husk_id    bigint                   not null,
    erased_at  timestamp with time zone not null,
    erased_by  varchar(64)              not null,
    despite    varchar(400)             not null,
    outcome    varchar                  not null,
    constraint pk_erasure primary key (id),
    constraint uq_erasure_husk unique (husk_id)
);
