-- What became of the held contacts of audiences that were handed to gateways.

create table handover_contact (
    audience_id   uuid                     not null,
    customer_id   bigint                   not null,
    -- The job that dealt with it last
    job_id        uuid                     not null,
    state         varchar(20)              not null,
    -- Why it was not handed over, or not yet
    code          varchar(60),
    -- The same in the words of the gateway
    detail        varchar(500),
    -- What the gateway calls it
    reference     varchar(200),
    attempts      int                      not null,
    changed_at    timestamp with time zone not null,
    touchpoint_id uuid,
    constraint pk_handover_contact primary key (audience_id, customer_id),
    constraint fk_handover_contact_member foreign key (audience_id, customer_id)
        references audience_member (job_id, customer_id) on delete cascade on update cascade
);

create index ix_handover_contact_job on handover_contact (job_id, customer_id);
