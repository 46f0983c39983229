package org.courtesy.rulebook;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.courtesy.policy.Checksums;
import org.courtesy.ruleset.compare.Change;
import org.courtesy.shared.Instants;

/** Columns of {@code rule_file} beside its key; replaced as a whole. */
@Embeddable
class RuleFilePart {

    private String content;
    private String checksum;
    private String changedBy;
    private Instant changedAt;

    /** For the persistence provider. */
    protected RuleFilePart() {}

    RuleFilePart(String content, String changedBy, Instant changedAt) {
        this.content = content;
        this.checksum = Checksums.of(content);
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    RuleFilePart(RuleFilePart other) {
        this.content = other.content;
        this.checksum = other.checksum();
        this.changedBy = other.changedBy;
        this.changedAt = other.changedAt;
    }

    String content() {
        return content;
    }

    /** Equal for equal text; serves as the strong entity tag. */
    String checksum() {
        return checksum == null ? Checksums.of(content) : checksum;
    }

    RuleFile toFile(String path) {
        return new RuleFile(path, content, checksum(), changedBy, Instants.utc(changedAt));
    }

    RuleFileInfo toInfo(String path, Change change) {
        return new RuleFileInfo(path, checksum(), content.length(), changedBy, Instants.utc(changedAt), change);
    }
}
