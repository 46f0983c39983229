-- Every page of reports offers the countries and segments that there are.
create index ix_customer_country on customer (country);
create index ix_customer_segment on customer (segment);
