package org.courtesy.replay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.PinnedRules;
import org.courtesy.shared.Instants;

/** Row of {@code shadow}: a challenger, how far it has come and what it has found. */
@Entity
@Table(name = "shadow")
class ShadowEntity {

    @Id
    UUID id;

    String ruleSet;
    int version;
    String checksum;
    String policy;
    int sharePercent;
    Instant startedAt;
    String startedBy;
    Instant endedAt;

    /** Id of the last stored decision that was looked at; ids grow with time. */
    UUID position;

    long seen;
    String report;

    /** For the persistence provider. */
    protected ShadowEntity() {}

    ShadowEntity(UUID id, PinnedRules challenger, int sharePercent, String startedBy, Instant now) {
        this.id = id;
        this.ruleSet = challenger.ruleSet().name();
        this.version = challenger.ruleSet().version();
        this.checksum = challenger.ruleSet().checksum();
        this.policy = challenger.policy();
        this.sharePercent = sharePercent;
        this.startedAt = now;
        this.startedBy = startedBy;
        this.position = id;
        this.report = CaseJson.write(ReplayReport.EMPTY);
    }

    PinnedRules challenger() {
        return new PinnedRules(new RuleSetRef(ruleSet, version, checksum), policy);
    }

    /** Adds what was found on some decisions. */
    void add(ReplayReport found, UUID last, int decisions) {
        report = CaseJson.write(CaseJson.read(report, ReplayReport.class).plus(found));
        position = last;
        seen += decisions;
    }

    ShadowView toView() {
        return new ShadowView(
                challenger().ruleSet(),
                sharePercent,
                Instants.utc(startedAt),
                startedBy,
                Instants.utc(endedAt),
                seen,
                CaseJson.read(report, ReplayReport.class));
    }
}
