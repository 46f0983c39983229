-- Letters and cards: templates with their versions, and what was made of them for a list of customers.

create sequence letter_template_change_seq increment by 50;

create table letter_template (
    id            uuid                     not null,
    version       bigint                   not null,
    latest        integer                  not null,
    created_by    varchar(64)              not null,
    created_at    timestamp with time zone not null,
    changed_by    varchar(64)              not null,
    changed_at    timestamp with time zone not null,
    withdrawn_by  varchar(64),
    withdrawn_at  timestamp with time zone,
    constraint pk_letter_template primary key (id)
);

create index ix_letter_template_created on letter_template (created_at desc, id desc);

-- What a template says. A version that was released is never changed.
create table letter_template_version (
    template_id  uuid         not null,
    number       integer      not null,
    content      varchar      not null,
    released_by  varchar(64),
    released_at  timestamp with time zone,
    constraint pk_letter_template_version primary key (template_id, number),
    constraint fk_letter_template_version foreign key (template_id) references letter_template (id)
);

-- Who did what to a template, and what it said from then on. Rows are only added.
create table letter_template_change (
    id           bigint                   not null,
    template_id  uuid                     not null,
    number       integer                  not null,
    changed_at   timestamp with time zone not null,
    changed_by   varchar(64)              not null,
    act          varchar(20)              not null,
    reason       varchar(500),
    content      varchar                  not null,
    constraint pk_letter_template_change primary key (id),
    constraint fk_letter_template_change foreign key (template_id) references letter_template (id)
);

create index ix_letter_template_change on letter_template_change (template_id, changed_at);

-- A piece of a print file with its lines of addresses; removed after some days.
create table letter_piece (
    job_id   uuid    not null,
    place    bigint  not null,
    letters  integer not null,
    pages    bytea   not null,
    lines    varchar not null,
    constraint pk_letter_piece primary key (job_id, place)
);

-- Customers who get no letter, with every reason.
create table letter_refusal (
    job_id    uuid         not null,
    place     bigint       not null,
    reason    integer      not null,
    customer  varchar(64)  not null,
    gate      boolean      not null,
    code      varchar(60)  not null,
    detail    varchar(200),
    constraint pk_letter_refusal primary key (job_id, place, reason)
);
