package org.courtesy.touchpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Row of {@code declined_offer}. */
@Entity
@Table(name = "declined_offer")
class DeclinedOfferEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "declined_offer_seq")
    @SequenceGenerator(name = "declined_offer_seq", sequenceName = "declined_offer_seq", allocationSize = 50)
    private Long id;

    private Long customerId;
    private String offer;
    private LocalDate declinedOn;
    private UUID touchpointId;

    /** For the persistence provider. */
    protected DeclinedOfferEntity() {}

    DeclinedOfferEntity(long customerId, String offer, LocalDate declinedOn, UUID touchpointId) {
        this.customerId = customerId;
        this.offer = offer;
        this.declinedOn = declinedOn;
        this.touchpointId = touchpointId;
    }
}
