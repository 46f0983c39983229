-- What reports ask of decisions, in columns: the day of the decision on the customer's calendar, and the customer value.

alter table assessment add column decided_on date;
alter table assessment add column clv_formula varchar(40);
alter table assessment add column clv_currency varchar(3);
alter table assessment add column clv_value numeric(14,2);

-- Decisions made before get the day on the clock of the database, which may be a day off around midnight. Their customer
-- value stays null: it stands in their JSON, which no SQL reads alike on both databases. The next sweep fills it.
update assessment set decided_on = cast(as_of as date);
alter table assessment alter column decided_on set not null;

-- Reports look for everybody's latest decision: these columns are all they need, so the JSON beside them is never read.
drop index ix_assessment_customer;
create index ix_assessment_customer on assessment (customer_id, id desc, decided_on, clv_formula, clv_currency, clv_value);
drop index ix_action_assessment;
create index ix_action_assessment on action (assessment_id, code);

create index ix_touchpoint_type on touchpoint (type, happened_at);
create index ix_consent_given on consent (given_at);
