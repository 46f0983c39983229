package org.courtesy.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.courtesy.json.CaseJson;

/** Row of {@code worklist_view}. */
@Entity
@Table(name = "worklist_view")
class SavedViewEntity {

    @Id
    UUID id;

    String userName;
    String name;
    String filter;

    /** For the persistence provider. */
    protected SavedViewEntity() {}

    SavedViewEntity(UUID id, String userName, String name) {
        this.id = id;
        this.userName = userName;
        this.name = name;
    }

    SavedView toView() {
        return new SavedView(id, name, CaseJson.read(filter, WorklistFilter.class));
    }
}
