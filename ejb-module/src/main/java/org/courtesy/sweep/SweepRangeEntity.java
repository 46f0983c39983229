package org.courtesy.sweep;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.courtesy.json.CaseJson;

/** A row of the table {@code sweep_range}: some customers of a sweep, and what was found once they are judged. */
@Entity
@Table(name = "sweep_range")
@IdClass(SweepRangeEntity.Key.class)
class SweepRangeEntity {

    record Key(UUID jobId, Integer place) implements Serializable {}

    @Id
    private UUID jobId;

    @Id
    private Integer place;

    private long behindId;
    private long lastId;
    private Long done;
    private Long failed;
    private String summary;

    /** For the persistence provider. */
    protected SweepRangeEntity() {}

    SweepRangeEntity(UUID jobId, int place, long behindId, long lastId) {
        this.jobId = jobId;
        this.place = place;
        this.behindId = behindId;
        this.lastId = lastId;
    }

    boolean ended() {
        return summary != null;
    }

    void end(SweepTally tally) {
        done = tally.done();
        failed = tally.failed();
        summary = CaseJson.write(tally.summary());
    }

    SweepTally tally() {
        return new SweepTally(done, failed, CaseJson.read(summary, SweepTally.Summary.class));
    }

    int place() {
        return place;
    }

    SweepRange toRange() {
        return new SweepRange(place, behindId, lastId);
    }
}
