package org.courtesy.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.courtesy.fact.Device;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Premise;
import org.courtesy.shared.Codes;

/** Row of {@code premise}. */
@Entity
@Table(name = "premise")
class PremiseEntity {

    @Id
    String id;

    boolean gasGrid;
    boolean fibreCoverage;
    boolean privateParking;
    boolean roofSuitable;

    @Enumerated(EnumType.STRING)
    HouseType houseType;

    String installed = "";
    Double reportedPoints;
    Instant reportedAt;

    /** For the persistence provider. */
    protected PremiseEntity() {}

    PremiseEntity(String id) {
        this.id = id;
    }

    void change(Premise premise, Instant now) {
        gasGrid = premise.gasGrid();
        fibreCoverage = premise.fibreCoverage();
        privateParking = premise.privateParking();
        roofSuitable = premise.roofSuitable();
        houseType = premise.houseType();
        installed = Codes.join(premise.installed());
        reportedPoints = premise.advertisingPointsLast30Days();
        reportedAt = now;
    }

    Premise toFact(double advertisingPoints) {
        return new Premise(
                id,
                gasGrid,
                fibreCoverage,
                privateParking,
                roofSuitable,
                houseType,
                Codes.split(installed, Device.class),
                advertisingPoints);
    }
}
