-- The regions whose customers a team serves; a team without one serves all

create table team_area (
    id            uuid        not null,
    team          varchar(64) not null,
    country       varchar(2)  not null,
    postal_prefix varchar(10),
    constraint pk_team_area primary key (id),
    constraint fk_team_area_team foreign key (team) references team (name) on delete cascade
);

create index ix_team_area_team on team_area (team);
