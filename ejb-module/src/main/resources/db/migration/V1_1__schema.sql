-- The ledger of Courtesy, alike on H2 and PostgreSQL.
--
-- Codes are stored by name, instants with time zone, JSON as varchar without length (a text column would be a LOB on H2).
-- ${prefix} makes an index serve "begins with" in any collation: varchar_pattern_ops on PostgreSQL, nothing on H2.

create sequence customer_seq increment by 50;
create sequence contract_seq increment by 50;
create sequence consent_seq increment by 50;
create sequence objection_seq increment by 50;
create sequence promise_seq increment by 50;
create sequence declined_offer_seq increment by 50;
create sequence action_seq increment by 50;
create sequence rule_set_seq increment by 50;
create sequence api_key_seq increment by 50;

-- Who is signed in and with what right

create table app_user (
    name        varchar(64)              not null,
    password    varchar(300)             not null,
    enabled     boolean                  not null,
    demo        boolean                  not null,
    changed_at  timestamp with time zone not null,
    constraint pk_app_user primary key (name)
);

create table app_role (
    user_name   varchar(64) not null,
    role        varchar(20) not null,
    constraint pk_app_role primary key (user_name, role),
    constraint fk_app_role_user foreign key (user_name) references app_user (name) on delete cascade
);

create table api_key (
    id          bigint                   not null,
    name        varchar(64)              not null,
    role        varchar(20)              not null,
    hash        varchar(64)              not null,
    created_at  timestamp with time zone not null,
    created_by  varchar(64)              not null,
    revoked_at  timestamp with time zone,
    constraint pk_api_key primary key (id),
    constraint uq_api_key_name unique (name),
    constraint uq_api_key_hash unique (hash)
);

-- Customers and what they are supplied with

create table household (
    id               varchar(100) not null,
    reported_points  double precision,
    reported_at      timestamp with time zone,
    constraint pk_household primary key (id)
);

create table premise (
    id               varchar(100) not null,
    gas_grid         boolean     not null,
    fibre_coverage   boolean     not null,
    private_parking  boolean     not null,
    roof_suitable    boolean     not null,
    house_type       varchar(20),
    installed        varchar(100) not null,
    reported_points  double precision,
    reported_at      timestamp with time zone,
    constraint pk_premise primary key (id)
);

create table customer (
    id                            bigint                   not null,
    number                        varchar(100)             not null,
    version                       bigint                   not null,
    changed_at                    timestamp with time zone not null,
    kind                          varchar(20)              not null,
    country                       varchar(2)               not null,
    language                      varchar(20),
    time_zone                     varchar(64),
    state                         varchar(20),
    currency                      varchar(3),
    given_name                    varchar(200),
    family_name                   varchar(200),
    organisation_name             varchar(300),
    sort_name                     varchar(400)             not null,
    street                        varchar(200),
    postal_code                   varchar(20),
    city                          varchar(200),
    address_country               varchar(2),
    birth_date                    date,
    birth_date_purposes           varchar(40)              not null,
    deceased                      boolean                  not null,
    blocked                       boolean                  not null,
    restricted                    boolean                  not null,
    vulnerable                    boolean                  not null,
    guardian                      boolean                  not null,
    robinson_listed               boolean                  not null,
    data_subject_request_open     boolean                  not null,
    data_subject_request_received_on date,
    conciliation_open             boolean                  not null,
    home_owner                    boolean                  not null,
    landlord_consent              boolean                  not null,
    credit_ok                     boolean                  not null,
    ev_interest                   boolean                  not null,
    presumed_phone_interest       boolean                  not null,
    acquisition_channel           varchar(20),
    supplier_switches_last3_years integer                  not null,
    nps                           integer,
    nps_at                        date,
    segment                       varchar(20),
    household_id                  varchar(100),
    premise_id                    varchar(100),
    reachable                     varchar(80),
    opt_in_asked_at               date,
    sbg_renewals                  integer,
    preferred_channel             varchar(20),
    paused_from                   date,
    paused_to                     date,
    greetings                     boolean                  not null,
    max_advertising_per30_days    integer,
    sale_exception_known          boolean                  not null,
    address_from_sale             boolean                  not null,
    notice_at_collection          boolean                  not null,
    sale_exception_objected_at    timestamp with time zone,
    constraint pk_customer primary key (id),
    constraint uq_customer_number unique (number),
    constraint fk_customer_household foreign key (household_id) references household (id),
    constraint fk_customer_premise foreign key (premise_id) references premise (id)
);

create index ix_customer_sort_name on customer (sort_name, id);
create index ix_customer_household on customer (household_id);
create index ix_customer_premise on customer (premise_id);

create table customer_contact (
    customer_id  bigint       not null,
    position     integer      not null,
    kind         varchar(10)  not null,
    address      varchar(320) not null,
    constraint pk_customer_contact primary key (customer_id, position),
    constraint fk_customer_contact_customer foreign key (customer_id) references customer (id) on delete cascade
);

create table external_id (
    customer_id  bigint       not null,
    system       varchar(40)  not null,
    external_id  varchar(100) not null,
    constraint pk_external_id primary key (customer_id, system),
    constraint uq_external_id unique (system, external_id),
    constraint fk_external_id_customer foreign key (customer_id) references customer (id) on delete cascade
);

-- Everything a customer is found by, in lower case without accents and punctuation
create table search_term (
    customer_id  bigint       not null,
    term         varchar(100) not null,
    constraint pk_search_term primary key (customer_id, term),
    constraint fk_search_term_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_search_term on search_term (term ${prefix}, customer_id);

create table contract (
    id                            bigint      not null,
    number                        varchar(100)not null,
    customer_id                   bigint      not null,
    commodity                     varchar(20),
    product                       varchar(100),
    status                        varchar(20),
    signed_on                     date,
    supply_start                  date,
    supply_end                    date,
    fixed_term_end                date,
    notice_period_days            integer,
    annual_consumption_kwh        double precision,
    annual_margin                 double precision,
    market_saving_per_year        double precision,
    green                         boolean     not null,
    default_supply                boolean     not null,
    direct_debit                  boolean     not null,
    dunning_level                 integer     not null,
    instalment_plan               boolean     not null,
    disconnection_threatened      boolean     not null,
    smart_meter                   varchar(20),
    flexible_load                 boolean     not null,
    planned_heat_pump             boolean     not null,
    move_out_on                   date,
    move_told_on                  date,
    termination_received_on       date,
    termination_confirmed_on      date,
    final_bill_on                 date,
    credit_paid_on                date,
    missing_contract_data         varchar(500) not null,
    forecast_bill_change_percent  double precision,
    exit_pages_viewed_at          date,
    price_noticed_on              date,
    price_effective_on            date,
    price_percent                 double precision,
    price_notice_complete         boolean,
    price_tax_only                boolean,
    bill_issued_on                date,
    bill_change_percent           double precision,
    constraint pk_contract primary key (id),
    constraint uq_contract_number unique (number),
    constraint fk_contract_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_contract_customer on contract (customer_id);

-- What the customer permitted, forbade and was promised; consent is only ever appended to

create table consent (
    id              bigint                   not null,
    customer_id     bigint                   not null,
    purpose         varchar(20)              not null,
    channel         varchar(20)              not null,
    state           varchar(20)              not null,
    given_at        timestamp with time zone not null,
    proof           varchar(30)              not null,
    text_version    varchar(40),
    product_groups  varchar(80)              not null,
    last_used_at    timestamp with time zone,
    controller      varchar(100),
    recorded_by     varchar(64),
    occasion        varchar(100),
    evidence        varchar(500),
    recorded_at     timestamp with time zone not null,
    constraint pk_consent primary key (id),
    constraint fk_consent_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_consent_customer on consent (customer_id, given_at);

create table objection (
    id           bigint                   not null,
    customer_id  bigint                   not null,
    purpose      varchar(20)              not null,
    channel      varchar(20),
    raised_at    timestamp with time zone not null,
    recorded_by  varchar(64),
    recorded_at  timestamp with time zone not null,
    constraint pk_objection primary key (id),
    constraint fk_objection_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_objection_customer on objection (customer_id, raised_at);

create table promise (
    id           bigint                   not null,
    customer_id  bigint                   not null,
    code         varchar(100)             not null,
    due_on       date                     not null,
    kept_on      date,
    recorded_by  varchar(64),
    recorded_at  timestamp with time zone not null,
    constraint pk_promise primary key (id),
    constraint uq_promise_code unique (customer_id, code),
    constraint fk_promise_customer foreign key (customer_id) references customer (id) on delete cascade
);

-- What happened

create table touchpoint (
    id                 uuid                     not null,
    customer_id        bigint                   not null,
    source             varchar(100)             not null,
    source_id          varchar(200)             not null,
    body_hash          varchar(71)              not null,
    type               varchar(60)              not null,
    direction          varchar(10)              not null,
    channel            varchar(20)              not null,
    purpose            varchar(20)              not null,
    happened_at        timestamp with time zone not null,
    status             varchar(20)              not null,
    counts_as_contact  boolean                  not null,
    experience         double precision         not null,
    outcome            varchar(20)              not null,
    contract           varchar(100),
    task               varchar(100),
    relates_to         uuid,
    closed_at          timestamp with time zone,
    answered_at        timestamp with time zone,
    offer              varchar(60),
    note               varchar(4000),
    recorded_at        timestamp with time zone not null,
    recorded_by        varchar(64)              not null,
    constraint pk_touchpoint primary key (id),
    constraint uq_touchpoint_source unique (source, source_id),
    constraint fk_touchpoint_customer foreign key (customer_id) references customer (id) on delete cascade
);

-- A case reads a window of one customer's touchpoints: without this the rows lie scattered over the whole table
create index ix_touchpoint_customer on touchpoint (customer_id, happened_at desc,
    id, type, direction, channel, purpose, status, counts_as_contact, experience, outcome, task, closed_at, relates_to,
    answered_at, offer);

create table declined_offer (
    id             bigint      not null,
    customer_id    bigint      not null,
    offer          varchar(60) not null,
    declined_on    date        not null,
    touchpoint_id  uuid,
    constraint pk_declined_offer primary key (id),
    constraint fk_declined_offer_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_declined_offer_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete cascade
);

create index ix_declined_offer_customer on declined_offer (customer_id, declined_on);

-- Rules and policies with their versions

create table rule_set (
    id          bigint                   not null,
    name        varchar(64)              not null,
    version     integer                  not null,
    checksum    varchar(71)              not null,
    state       varchar(20)              not null,
    origin      varchar(20)              not null,
    created_at  timestamp with time zone not null,
    created_by  varchar(64)              not null,
    constraint pk_rule_set primary key (id),
    constraint uq_rule_set_version unique (name, version)
);

create table rule_file (
    rule_set_id  bigint       not null,
    path         varchar(200) not null,
    content      varchar      not null,
    constraint pk_rule_file primary key (rule_set_id, path),
    constraint fk_rule_file_rule_set foreign key (rule_set_id) references rule_set (id) on delete cascade
);

create table policy_snapshot (
    checksum    varchar(71)              not null,
    tables      varchar                  not null,
    created_at  timestamp with time zone not null,
    constraint pk_policy_snapshot primary key (checksum)
);

-- Decisions, stored whole: what was known, what was answered, by which versions

create table assessment (
    id             uuid                     not null,
    customer_id    bigint                   not null,
    touchpoint_id  uuid,
    as_of          timestamp with time zone not null,
    stored_at      timestamp with time zone not null,
    mode           varchar(20)              not null,
    rule_set       varchar(64)              not null,
    rule_version   integer                  not null,
    policy         varchar(71)              not null,
    churn_points   integer,
    band           varchar(20),
    next_action    varchar(60)              not null,
    result         varchar                  not null,
    inputs         varchar                  not null,
    constraint pk_assessment primary key (id),
    constraint uq_assessment_touchpoint unique (touchpoint_id),
    constraint fk_assessment_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_assessment_touchpoint foreign key (touchpoint_id) references touchpoint (id) on delete cascade,
    constraint fk_assessment_rule_set foreign key (rule_set, rule_version) references rule_set (name, version),
    constraint fk_assessment_policy foreign key (policy) references policy_snapshot (checksum)
);

create index ix_assessment_customer on assessment (customer_id, id desc);

create table action (
    id             bigint           not null,
    assessment_id  uuid             not null,
    customer_id    bigint           not null,
    code           varchar(60)      not null,
    channel        varchar(20),
    purpose        varchar(20),
    earliest       date,
    latest         date,
    priority       double precision not null,
    rule           varchar(20),
    constraint pk_action primary key (id),
    constraint fk_action_assessment foreign key (assessment_id) references assessment (id) on delete cascade,
    constraint fk_action_customer foreign key (customer_id) references customer (id) on delete cascade
);

create index ix_action_assessment on action (assessment_id);
create index ix_action_customer on action (customer_id, code);
