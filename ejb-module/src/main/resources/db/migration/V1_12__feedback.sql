-- What customers answered when they were asked how it was, and whether somebody has come back on a bad answer.

create table feedback (
    id             uuid                     not null,
    customer_id    bigint                   not null,
    touchpoint_id  uuid,
    way            varchar(20)              not null,
    source         varchar(100),
    source_id      varchar(200),
    nps            integer,
    csat           integer,
    ces            integer,
    comment        varchar(2000),
    bad            boolean                  not null,
    answered_at    timestamp with time zone not null,
    answered_on    date                     not null,
    recorded_by    varchar(64)              not null,
    corrected_at   timestamp with time zone,
    follow_up_id   uuid,
    constraint pk_feedback primary key (id),
    -- One answer about one contact; whoever answers again corrects it
    constraint uq_feedback_touchpoint unique (touchpoint_id),
    constraint uq_feedback_source unique (source, source_id),
    constraint fk_feedback_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_feedback_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete cascade,
    constraint fk_feedback_follow_up foreign key (follow_up_id) references touchpoint (id) on delete set null
);

create index ix_feedback_answered on feedback (answered_at desc, id desc);
create index ix_feedback_customer on feedback (customer_id, answered_at desc);
create index ix_feedback_follow_up on feedback (follow_up_id);

-- How many were asked, beside how many answered
create index ix_customer_link_issued on customer_link (purpose, issued_at);
