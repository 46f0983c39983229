package org.courtesy.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;

/** A row of the table {@code import_refusal}: a row of a file that was refused, and why. */
@Entity
@Table(name = "import_refusal")
@IdClass(Refusal.Key.class)
class Refusal {

    record Key(UUID jobId, long line) implements Serializable {}

    /** How values and errors lie in their columns. */
    private record Values(List<String> values) {}

    private record Errors(List<FieldError> errors) {}

    @Id
    UUID jobId;

    @Id
    long line;

    String source;
    String errors;

    /** For the persistence provider. */
    protected Refusal() {}

    Refusal(UUID jobId, Row row) {
        this.jobId = jobId;
        this.line = row.line();
        this.source = CaseJson.write(new Values(row.values()));
        this.errors = CaseJson.write(new Errors(row.errors()));
    }

    List<String> values() {
        return CaseJson.read(source, Values.class).values();
    }

    List<FieldError> errors() {
        return CaseJson.read(errors, Errors.class).errors();
    }
}
