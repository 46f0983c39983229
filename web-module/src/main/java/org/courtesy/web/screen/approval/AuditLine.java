package org.courtesy.web.screen.approval;

import java.time.Clock;
import java.time.LocalDate;
import org.courtesy.rulebook.AuditAct;
import org.courtesy.rulebook.AuditEntry;
import org.courtesy.web.screen.layout.Words;

/**
 * A line of the audit trail.
 *
 * @param subject version, and file where it concerned one
 * @param style {@code loud} for what nobody may overlook, empty otherwise
 */
public record AuditLine(String when, String who, String act, String subject, String reason, String style) {

    static AuditLine of(AuditEntry entry, Clock clock, Words words) {
        boolean loud = entry.act() == AuditAct.EMERGENCY
                || entry.act() == AuditAct.ROLLED_BACK
                || entry.act() == AuditAct.FELL_BACK;
        String version = words.say("workbench.version", Integer.toString(entry.version()));
        return new AuditLine(
                words.moment(entry.at(), clock.getZone(), LocalDate.now(clock)),
                entry.by(),
                words.say("audit." + entry.act()),
                entry.path() == null ? version : version + " · " + entry.path(),
                entry.reason() == null ? "" : entry.reason(),
                loud ? "loud" : "");
    }
}
