-- Rows that are not in their chain yet are asked for every few seconds, the oldest first. While a million that was imported was being linked,
-- each page read all that had been linked before it.
drop index ix_consent_position;
create index ix_consent_position on consent (position, recorded_at);
drop index ix_objection_position;
create index ix_objection_position on objection (position, recorded_at);
drop index ix_consent_use_position;
create index ix_consent_use_position on consent_use (position, recorded_at);
drop index ix_consent_text_position;
create index ix_consent_text_position on consent_text (position, recorded_at);
drop index ix_audit_entry_position;
create index ix_audit_entry_position on audit_entry (position, id);
drop index ix_chain_shred_position;
create index ix_chain_shred_position on chain_shred (chain, position, id);
