package org.courtesy.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An e-mail address or telephone number as it was given. */
@Embeddable
record ContactPoint(
        @Enumerated(EnumType.STRING) Kind kind,
        @Column(name = "address") String address) {

    enum Kind {
        EMAIL,
        PHONE
    }
}
