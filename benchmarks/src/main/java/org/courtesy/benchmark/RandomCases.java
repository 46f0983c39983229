package org.courtesy.benchmark;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.Bill;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.Device;
import org.courtesy.fact.Direction;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Household;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Premise;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.SmartMeter;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;

/**
 * Random valid cases, each from its own number, so that a case can be had again by naming it. They are wider than life: all
 * enumerations, absent and contradictory facts, and instants on the very edges of windows, days, hours and leap years.
 */
public final class RandomCases {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "Europe/Copenhagen", "UTC", "Pacific/Auckland", "America/New_York", "Asia/Kolkata");
    private static final List<String> STATES =
            List.of("DE-SN", "DE-BY", "DE-BE", "DE-BB", "DE-NW", "DE-TH", "DK-84", "XX-YY");
    private static final double[] EXPERIENCES = {-4, -3, -2, -1.5, -1, -0.5, 0, 0, 0.5, 1, 2, 3, 4};

    private final List<String> types;

    /** @param touchpointTypes the codes that touchpoints may have */
    public RandomCases(Iterable<String> touchpointTypes) {
        List<String> sorted = new ArrayList<>();
        touchpointTypes.forEach(sorted::add);
        sorted.sort(null);
        types = List.copyOf(sorted);
    }

    /** The cases from one number up to another, exclusive. */
    public List<CustomerCase> range(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::number).toList();
    }

    /** The case with a number. */
    public CustomerCase number(long number) {
        return new Draw(number).customerCase();
    }

    /** One case being drawn. */
    private final class Draw {

        private final long number;
        private final Dice dice;
        private final CustomerKind kind;
        private final String country;
        private final ZoneId zone;
        private final OffsetDateTime asOf;
        private final LocalDate today;
        private final List<OffsetDateTime> instants = new ArrayList<>();

        Draw(long number) {
            this.number = number;
            dice = new Dice(number);
            kind = dice.chance(0.75) ? CustomerKind.PERSON : CustomerKind.ORGANISATION;
            country = dice.chance(0.55) ? "DE" : dice.chance(0.75) ? "DK" : dice.one("AT", "NL", "NZ", "US", "JP");
            zone = ZoneId.of(dice.chance(0.8) ? "Europe/Berlin" : ZONES.get(dice.below(ZONES.size())));
            asOf = asOf();
            today = asOf.atZoneSameInstant(zone).toLocalDate();
        }

        private OffsetDateTime asOf() {
            int year = dice.between(2017, 2032);
            LocalDate day = switch (dice.below(12)) {
                case 0 -> LocalDate.of(dice.one(2020, 2024, 2028), 2, 29);
                case 1 -> LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                case 2 -> LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
                case 3 -> LocalDate.of(year, dice.one(1, 5, 10, 12), dice.one(1, 3, 25, 26, 31));
                case 4 -> LocalDate.of(year, 2, 28).plusDays(dice.below(2));
                default -> LocalDate.ofYearDay(year, dice.between(1, 365));
            };
            LocalTime time = switch (dice.below(9)) {
                case 0 -> LocalTime.MIDNIGHT;
                case 1 -> LocalTime.of(dice.one(8, 9), 0).minusSeconds(dice.below(2));
                case 2 -> LocalTime.of(dice.one(18, 20), 0).minusSeconds(dice.below(2));
                case 3 -> LocalTime.of(23, 59, 59);
                case 4 -> LocalTime.of(dice.between(0, 3), dice.one(0, 30));
                default -> LocalTime.of(dice.between(7, 20), dice.below(60), dice.below(60));
            };
            OffsetDateTime instant = day.atTime(time).atZone(zone).toOffsetDateTime();
            if (dice.chance(0.1)) {
                instant = instant.plusNanos(123_456_789);
            }
            return dice.chance(0.15)
                    ? instant.withOffsetSameInstant(ZoneOffset.ofHours(dice.between(-8, 12)))
                    : instant;
        }

        CustomerCase customerCase() {
            return new CustomerCase(
                    asOf,
                    customer(),
                    dice.some(3, this::contract),
                    dice.maybe(0.5, this::premise),
                    dice.some(8, this::consent),
                    dice.maybe(0.5, this::exception),
                    dice.some(2, this::objection),
                    touchpoints(),
                    dice.some(
                            2, () -> new Promise(null, dice.around(today), dice.maybe(0.5, () -> dice.around(today)))),
                    dice.some(2, () -> new DeclinedOffer("GREEN_TARIFF", dice.before(today))),
                    dice.maybe(0.4, () -> new Household(dice.below(40) / 4.0)),
                    dice.maybe(0.4, () -> touchpoint("now", true)));
        }

        private boolean rarely() {
            return dice.chance(0.05);
        }

        private Customer customer() {
            return new Customer(
                    "C-" + number,
                    kind,
                    country,
                    dice.maybe(0.5, () -> dice.one("de", "da", "en")),
                    dice.chance(0.3) && zone.getId().equals("Europe/Berlin") ? null : zone.getId(),
                    dice.maybe(0.6, () -> STATES.get(dice.below(STATES.size()))),
                    null,
                    dice.maybe(0.8, this::birthDate),
                    dice.subset(BirthDatePurpose.class),
                    rarely(),
                    rarely(),
                    rarely(),
                    dice.chance(0.1),
                    rarely(),
                    dice.chance(0.3),
                    rarely(),
                    dice.maybe(0.1, () -> dice.before(today)),
                    rarely(),
                    dice.chance(0.5),
                    dice.chance(0.5),
                    dice.chance(0.5),
                    dice.chance(0.5),
                    dice.chance(0.5),
                    dice.maybe(0.8, () -> dice.one(AcquisitionChannel.class)),
                    dice.below(4),
                    dice.maybe(0.6, () -> dice.below(11)),
                    dice.maybe(0.7, () -> dice.around(today)),
                    dice.maybe(0.3, () -> dice.one("A", "B", "C", "D")),
                    dice.maybe(0.5, () -> "H-1"),
                    dice.maybe(0.3, () -> dice.subset(ContactChannel.class)),
                    dice.maybe(0.3, () -> dice.before(today)),
                    dice.maybe(0.2, () -> dice.below(10)),
                    dice.maybe(0.6, this::preference));
        }

        private LocalDate birthDate() {
            return switch (dice.below(10)) {
                case 0 -> LocalDate.of(2000 + 4 * dice.below(5), 2, 29);
                case 1, 2 -> today.minusYears(18).plusDays(dice.between(-1, 1));
                case 3 -> today.minusYears(dice.between(17, 23)).plusDays(dice.below(365));
                case 4 -> LocalDate.of(1900, 1, 1);
                case 5 -> today.plusDays(dice.between(-1, 1));
                default -> LocalDate.ofYearDay(dice.between(1930, 2004), dice.between(1, 365));
            };
        }

        private Preference preference() {
            LocalDate from = dice.maybe(0.2, () -> dice.around(today));
            return new Preference(
                    dice.maybe(0.5, () -> dice.one(ContactChannel.class)),
                    from,
                    dice.maybe(0.2, () -> notBefore(from, dice.around(today))),
                    dice.one(null, true, false),
                    dice.maybe(0.3, () -> dice.below(6)));
        }

        private static LocalDate notBefore(LocalDate start, LocalDate end) {
            return start != null && end.isBefore(start) ? start : end;
        }

        private Contract contract() {
            LocalDate start = dice.maybe(0.8, () -> dice.around(today));
            return new Contract(
                    null,
                    dice.maybe(0.9, () -> dice.one(Commodity.class)),
                    "FIX",
                    dice.chance(0.7) ? ContractStatus.ACTIVE : dice.one(ContractStatus.class),
                    dice.maybe(0.5, () -> dice.before(today)),
                    start,
                    null,
                    dice.maybe(0.6, () -> notBefore(start, dice.around(today))),
                    null,
                    dice.maybe(0.8, () -> dice.one(1500.0, 3999.0, 4000.0, 49_999.5, 50_000.0)),
                    dice.maybe(0.5, () -> 120.0),
                    dice.maybe(0.6, () -> dice.one(-10.0, 100.0, 100.01, 250.0, 250.01)),
                    dice.chance(0.3),
                    false,
                    dice.chance(0.6),
                    dice.chance(0.8) ? 0 : dice.below(4),
                    rarely(),
                    rarely(),
                    dice.maybe(0.7, () -> dice.one(SmartMeter.class)),
                    dice.chance(0.3),
                    false,
                    dice.maybe(0.2, () -> dice.around(today)),
                    null,
                    dice.maybe(0.1, () -> dice.around(today)),
                    null,
                    null,
                    null,
                    dice.some(1, () -> "meterNumber"),
                    null,
                    dice.maybe(0.3, () -> dice.around(today)),
                    dice.maybe(
                            0.5,
                            () -> new PriceChange(
                                    dice.around(today),
                                    null,
                                    dice.one(null, -3.0, 0.0, 0.01, 4.99, 5.0, 15.0, 15.01, 40.0),
                                    null,
                                    rarely())),
                    dice.maybe(0.5, () -> new Bill(dice.around(today), dice.one(null, -5.0, 25.0, 25.01, 60.0))));
        }

        private Premise premise() {
            return new Premise(
                    "P-1",
                    dice.chance(0.5),
                    dice.chance(0.5),
                    dice.chance(0.5),
                    dice.chance(0.5),
                    dice.one(HouseType.class),
                    dice.subset(Device.class),
                    dice.below(36) / 4.0);
        }

        private Consent consent() {
            return new Consent(
                    dice.chance(0.9) ? Purpose.ADVERTISING : dice.one(Purpose.class),
                    dice.chance(0.6)
                            ? dice.one(ContactChannel.PHONE, ContactChannel.EMAIL)
                            : dice.one(ContactChannel.class),
                    dice.chance(0.6) ? ConsentState.GRANTED : dice.one(ConsentState.class),
                    instant(),
                    dice.maybe(0.9, () -> dice.one(Proof.class)),
                    null,
                    dice.chance(0.8) ? null : dice.subset(ProductGroup.class),
                    dice.maybe(0.3, this::instant),
                    null,
                    null);
        }

        /** Sometimes exactly the instant of something else. */
        private OffsetDateTime instant() {
            OffsetDateTime instant = !instants.isEmpty() && dice.chance(0.25)
                    ? instants.get(dice.below(instants.size()))
                    : dice.around(asOf);
            if (dice.chance(0.1)) {
                instant = instant.withOffsetSameInstant(ZoneOffset.UTC);
            }
            instants.add(instant);
            return instant;
        }

        private ExistingCustomerException exception() {
            return new ExistingCustomerException(
                    dice.chance(0.7), dice.chance(0.7), dice.maybe(0.2, () -> dice.around(asOf)));
        }

        private Objection objection() {
            return new Objection(
                    dice.chance(0.8) ? null : dice.one(Purpose.class),
                    dice.chance(0.8) ? dice.one(ContactChannel.class) : null,
                    dice.around(asOf));
        }

        private List<Touchpoint> touchpoints() {
            List<Touchpoint> touchpoints = new ArrayList<>();
            int count = dice.chance(0.1) ? dice.below(40) : dice.below(10);
            for (int i = 0; i < count; i++) {
                touchpoints.add(touchpoint("t-" + i, false));
            }
            return touchpoints;
        }

        private Touchpoint touchpoint(String id, boolean assessed) {
            return new Touchpoint(
                    assessed ? dice.one(null, "now", "t-0") : dice.chance(0.8) ? id : null,
                    type(),
                    dice.chance(0.6) ? Direction.OUTBOUND : dice.one(null, Direction.INBOUND),
                    dice.maybe(0.9, () -> dice.chance(0.4) ? ContactChannel.PHONE : dice.one(ContactChannel.class)),
                    dice.maybe(0.3, () -> dice.one(Purpose.class)),
                    assessed && dice.chance(0.5) ? null : instant(),
                    dice.chance(0.5) ? TouchpointStatus.DONE : dice.maybe(0.8, () -> dice.one(TouchpointStatus.class)),
                    dice.chance(0.7) ? null : dice.chance(0.5),
                    dice.chance(0.4) ? 0 : EXPERIENCES[dice.below(EXPERIENCES.length)],
                    dice.maybe(0.5, () -> dice.one(Outcome.class)),
                    dice.maybe(0.4, () -> dice.one("k-1", "k-2")),
                    dice.maybe(0.2, this::instant),
                    dice.maybe(0.3, () -> "t-" + dice.below(6)),
                    null,
                    null,
                    dice.chance(0.15) ? List.of(type()) : null);
        }

        private String type() {
            return switch (dice.below(4)) {
                case 0 -> dice.one("COMPLAINT_OPEN", "COMPLAINT_OPEN", "COMPLAINT_CLOSED");
                case 1 ->
                    dice.one(
                            "NEWSLETTER", "BIRTHDAY", "BIRTHDAY_GREETING", "RENEWAL_OFFER", "WINBACK", "COURTESY_CALL");
                default -> types.get(dice.below(types.size()));
            };
        }
    }
}
