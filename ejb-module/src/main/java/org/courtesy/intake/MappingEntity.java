package org.courtesy.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.courtesy.json.CaseJson;

/** Row of {@code import_mapping}. */
@Entity
@Table(name = "import_mapping")
class MappingEntity {

    @Id
    String name;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    private String mapping;
    private Instant changedAt;
    private String changedBy;

    /** For the persistence provider. */
    protected MappingEntity() {}

    MappingEntity(String name) {
        this.name = name;
    }

    void change(NamedMapping body, Instant at, String by) {
        kind = body.kind();
        mapping = CaseJson.write(body.mapping());
        changedAt = at;
        changedBy = by;
    }

    NamedMapping read() {
        return new NamedMapping(kind, CaseJson.read(mapping, Mapping.class));
    }

    MappingInfo info() {
        return new MappingInfo(name, kind, false);
    }
}
