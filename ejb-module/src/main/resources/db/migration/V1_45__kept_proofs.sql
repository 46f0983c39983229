-- By what the proofs of an erased person are found again when an authority names the person: checksums under a key that does not
-- lie in the database, until the law lets the proofs go.
create table kept_proof (
    mark       varchar(64) not null,
    -- Key of what is left of the record
    husk_id    bigint      not null,
    keep_until date        not null,
    constraint pk_kept_proof primary key (mark, husk_id)
);
create index ix_kept_proof_until on kept_proof (keep_until);
