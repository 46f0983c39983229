package org.courtesy.fact;

import java.util.List;

/**
 * The supplied premise. Absent facts count as "not there", since they would grant an offer.
 *
 * @param id the utility's id of the premise, null when none is known
 * @param gasGrid a gas grid is at the address
 * @param fibreCoverage fibre is available at the address
 * @param privateParking there is private parking
 * @param roofSuitable the roof is suitable for solar panels
 * @param houseType kind of building, null when unknown
 * @param installed what is already there, values of {@link Device}; empty when nothing is known
 * @param advertisingPointsLast30Days weighted advertising to this premise, without this customer's own
 */
public record Premise(
        String id,
        boolean gasGrid,
        boolean fibreCoverage,
        boolean privateParking,
        boolean roofSuitable,
        HouseType houseType,
        List<Device> installed,
        double advertisingPointsLast30Days)
        implements CaseEntry {

    /** A premise of which nothing is known. */
    public static final Premise UNKNOWN = new Premise(null, false, false, false, false, null, List.of(), 0);

    public Premise {
        installed = Lists.copy(installed);
    }

    /** Whether there is a heating or a heat pump of the customer's own. */
    public boolean ownHeating() {
        return installed.contains(Device.HEATING) || installed.contains(Device.HEAT_PUMP);
    }
}
