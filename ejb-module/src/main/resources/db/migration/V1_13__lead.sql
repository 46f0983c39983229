-- What team leads ask of decisions and touchpoints, alike on H2 and PostgreSQL.

-- Reasons of decisions. Very many decisions are refused for the very same reasons, so these are kept once as a set, and the
-- decision names it by a digest of the set: nobody has to look it up to store a decision.
create table reason (
    set_id       bigint       not null,
    line         integer      not null,
    kind         varchar(20)  not null,
    subject      varchar(60),
    purpose      varchar(20),
    place        integer      not null,
    code         varchar(60)  not null,
    rule         varchar(20),
    lifted_by    varchar(60),
    timed        boolean      not null,
    alone        boolean      not null,
    legal_basis  varchar(200),
    constraint pk_reason primary key (set_id, line)
);

create index ix_reason on reason (kind, code, subject, purpose, place, alone, set_id);

-- One row, the lock of whoever writes down sets that were not known yet
create table reason_book (
    name  varchar(20) not null,
    constraint pk_reason_book primary key (name)
);

insert into reason_book (name) values ('SETS');

-- Decisions made before have none of these; the next sweep fills them.
alter table assessment add column segment varchar(20);
alter table assessment add column unavoidable boolean;
alter table assessment add column phone_reasons bigint;
alter table assessment add column email_reasons bigint;
alter table assessment add column sms_reasons bigint;
alter table assessment add column post_reasons bigint;
alter table assessment add column push_reasons bigint;
alter table assessment add column portal_reasons bigint;
alter table assessment add column chat_reasons bigint;
alter table assessment add column in_person_reasons bigint;
alter table assessment add column service_reasons bigint;
alter table assessment add column statutory_reasons bigint;
alter table assessment add column action_reasons bigint;
alter table assessment add column opens varchar(200);

-- Reports read these columns of everybody's latest decision, never the JSON beside them.
drop index ix_assessment_customer;
create index ix_assessment_customer on assessment (customer_id, id desc, decided_on, band, segment, unavoidable,
    next_action, phone_reasons, email_reasons, sms_reasons, post_reasons, push_reasons, portal_reasons, chat_reasons,
    in_person_reasons, service_reasons, statutory_reasons, action_reasons, opens, clv_formula, clv_currency,
    clv_value);

-- Contacts of a range of days, without the rows themselves
create index ix_touchpoint_load on touchpoint (direction, counts_as_contact, happened_at, purpose, channel, status,
    customer_id, type);

create index ix_promise_due on promise (due_on, kept_on, customer_id);
