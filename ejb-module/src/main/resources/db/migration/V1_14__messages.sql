-- Current messages: what everybody tells customers at the moment, until when and to whom, and what was said before.

create sequence message_change_seq increment by 50;

create table message (
    id            uuid                     not null,
    version       bigint                   not null,
    kind          varchar(20)              not null,
    priority      varchar(20)              not null,
    valid_from    timestamp with time zone not null,
    valid_to      timestamp with time zone,
    audience      varchar                  not null,
    texts         varchar                  not null,
    created_by    varchar(64)              not null,
    created_at    timestamp with time zone not null,
    changed_by    varchar(64)              not null,
    changed_at    timestamp with time zone not null,
    withdrawn_by  varchar(64),
    withdrawn_at  timestamp with time zone,
    constraint pk_message primary key (id)
);

create index ix_message_valid on message (valid_from desc, id desc);

-- Who did what to a message, and what it said from then on. Rows are only added.
create table message_change (
    id          bigint                   not null,
    message_id  uuid                     not null,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(64)              not null,
    act         varchar(20)              not null,
    content     varchar                  not null,
    constraint pk_message_change primary key (id),
    constraint fk_message_change_message foreign key (message_id) references message (id)
);

create index ix_message_change on message_change (message_id, changed_at);

-- What people who use the screens have set for themselves. By name: not everybody who signs in is kept in app_user.
create table user_setting (
    user_name   varchar(64)              not null,
    name        varchar(40)              not null,
    setting     varchar(200)             not null,
    changed_at  timestamp with time zone not null,
    constraint pk_user_setting primary key (user_name, name)
);
