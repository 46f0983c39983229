package org.courtesy.privacy.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/** Row of {@code privacy_export}: written once, never changed. */
@Entity
@Table(name = "privacy_export")
class ExportEntity {

    @Id
    UUID id;

    /** Changed by a merge of customers only. */
    @Column(updatable = false)
    Long customerId;

    @Enumerated(EnumType.STRING)
    ExportForm form;

    String language;
    Instant madeAt;
    String madeBy;

    /** For the persistence provider. */
    protected ExportEntity() {}

    ExportEntity(UUID id, CustomerKey customer, ExportForm form, String language, Instant now, String by) {
        this.id = id;
        this.customerId = customer.id();
        this.form = form;
        this.language = language;
        this.madeAt = now;
        this.madeBy = by;
    }
}
