-- What there is to do: one row for each thing that a decision proposes, until it is done or proposed no more.

create table team (
    name          varchar(64) not null,
    calls_per_day integer     not null,
    constraint pk_team primary key (name)
);

create table team_member (
    user_name  varchar(64) not null,
    team       varchar(64) not null,
    constraint pk_team_member primary key (user_name),
    constraint fk_team_member_team foreign key (team) references team (name) on delete cascade
);

create table absence (
    id         uuid        not null,
    user_name  varchar(64) not null,
    from_day   date        not null,
    to_day     date        not null,
    deputy     varchar(64),
    constraint pk_absence primary key (id)
);

create index ix_absence_user on absence (user_name, to_day);

create table worklist_view (
    id         uuid          not null,
    user_name  varchar(64)   not null,
    name       varchar(80)   not null,
    filter     varchar(1000) not null,
    constraint pk_worklist_view primary key (id),
    constraint uq_worklist_view unique (user_name, name)
);

create table work_item (
    id             uuid                     not null,
    customer_id    bigint                   not null,
    version        integer                  not null,
    kind           varchar(20)              not null,
    code           varchar(60)              not null,
    subject        varchar(100)             not null,
    channel        varchar(20),
    purpose        varchar(20),
    urgency        smallint                 not null,
    first_day      date,
    last_day       date,
    sort_day       date                     not null,
    legal_basis    varchar(200),
    priority       double precision         not null,
    rule           varchar(20),
    assessment_id  uuid                     not null,
    created_at     timestamp with time zone not null,
    state          varchar(20)              not null,
    -- 0 while there is something to do, null afterwards: so one open row per thing, and any number of closed ones
    open_slot      smallint,
    owner          varchar(64),
    team           varchar(64),
    claimed_by     varchar(64),
    claimed_at     timestamp with time zone,
    claimed_until  timestamp with time zone,
    reservation    uuid,
    attempts       integer                  not null,
    not_before     timestamp with time zone,
    result         varchar(20),
    reason         varchar(40),
    note           varchar(4000),
    closed_at      timestamp with time zone,
    closed_by      varchar(64),
    touchpoint_id  uuid,
    rest_until     date,
    constraint pk_work_item primary key (id),
    constraint uq_work_item_open unique (customer_id, code, subject, open_slot),
    constraint fk_work_item_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_work_item_list on work_item (open_slot, urgency, sort_day, priority desc, id);
create index ix_work_item_claim on work_item (state, claimed_until);
create index ix_work_item_closed on work_item (closed_at, state);
create index ix_work_item_rest on work_item (customer_id, rest_until);

-- Whose business an agreed follow-up is; the touchpoint that plans it says when and why
create table follow_up (
    touchpoint_id  uuid        not null,
    owner          varchar(64) not null,
    constraint pk_follow_up primary key (touchpoint_id),
    constraint fk_follow_up_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete cascade
);

-- Contacts that somebody made although the gate refused them, for the team lead to see
create table contact_override (
    id             uuid                     not null,
    customer_id    bigint                   not null,
    touchpoint_id  uuid                     not null,
    channel        varchar(20)              not null,
    purpose        varchar(20)              not null,
    type           varchar(60)              not null,
    refusals       varchar(1000)            not null,
    reason         varchar(1000)            not null,
    made_at        timestamp with time zone not null,
    made_by        varchar(64)              not null,
    seen_at        timestamp with time zone,
    seen_by        varchar(64),
    comment        varchar(1000),
    constraint pk_contact_override primary key (id),
    constraint fk_contact_override_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_contact_override_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete cascade
);

create index ix_contact_override_made on contact_override (made_at);
create index ix_contact_override_customer on contact_override (customer_id);

-- What was promised, for those who have to keep it
alter table promise add column what varchar(500);

-- How many calls somebody has made today
create index ix_touchpoint_recorder on touchpoint (recorded_by, recorded_at);

-- Which nights had their sweep: of several nodes one starts it
create table swept_night (
    night   date not null,
    job_id  uuid not null,
    constraint pk_swept_night primary key (night)
);
