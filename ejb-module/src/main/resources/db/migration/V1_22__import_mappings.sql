-- Mappings of imports under names that the house has given them.

create table import_mapping (
    name        varchar(64)              not null,
    kind        varchar(20)              not null,
    mapping     varchar                  not null,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(64)              not null,
    constraint pk_import_mapping primary key (name)
);
