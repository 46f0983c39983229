package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;

/** What must hold for every case whatsoever. */
class InvariantsTest {

    private static final Map<Purpose, Set<String>> OTHER_THAN_ADVERTISING = Map.of(
            Purpose.STATUTORY, Set.of("DECEASED", "NOT_REACHABLE"),
            Purpose.SERVICE, Set.of("DECEASED", "BLOCKED", "RESTRICTED_ART18", "NOT_REACHABLE"));

    /** Reasons that belong to one occasion or offer alone. */
    private static final Map<String, String> BELONGS_TO = Map.of(
            "BDAY_\\w+", "BIRTHDAY_GREETING",
            "COURTESY_CALL_\\w+", "COURTESY_CALL",
            "ALREADY_GREEN|TENURE_TOO_SHORT", "GREEN_TARIFF",
            "NO_SMART_METER|NO_FLEX_LOAD", "DYNAMIC_TARIFF",
            "NO_GAS_GRID|ALREADY_DUAL_FUEL|HEAT_PUMP_PLANNED", "DUAL_FUEL",
            "NO_EV_INTEREST|NO_PARKING|TENANT_NO_CONSENT", "EV_TARIFF_WALLBOX",
            "ROOF_UNSUITABLE", "PV_BATTERY",
            "NO_COVERAGE", "FIBRE",
            "NO_HEATING", "MAINTENANCE",
            "TERM_RUNNING|UNTESTED_UPLIFT", "FIXED_TERM_RENEWAL");

    private static Assessment assess(CustomerCase customerCase) {
        return Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void statutoryAndServiceAreRefusedForFewReasonsOnly(@ForAll long seed) {
        for (ContactFinding row : assess(RandomCase.of(seed)).contact()) {
            if (row.purpose() != Purpose.ADVERTISING) {
                assertThat(row.refusals())
                        .extracting(Refusal::code)
                        .isSubsetOf(OTHER_THAN_ADVERTISING.get(row.purpose()));
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsAllowedHasNoRefusalAndIsAllowedNow(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        for (ContactFinding row : assess(given).contact()) {
            assertThat(row.allowed()).isEqualTo(row.refusals().isEmpty());
            if (row.allowed()) {
                assertThat(row.allowedFrom().toInstant()).isEqualTo(given.asOf().toInstant());
            } else if (row.allowedFrom() != null) {
                assertThat(row.allowedFrom())
                        .isAfter(given.asOf())
                        .isBeforeOrEqualTo(given.asOf().plusDays(90));
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void withdrawingAConsentPermitsNothing(@ForAll long seed, @ForAll ContactChannel channel) {
        CustomerCase given = RandomCase.of(seed);
        Assessment before = assess(given);
        Assessment after = assess(withConsent(given, withdrawal(channel, given.asOf())));
        assertThat(allowed(before)).containsAll(allowed(after));
        assertThat(eligible(before)).containsAll(eligible(after));
        assertThat(allowed(after)).doesNotContain(channel + "/ADVERTISING");
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void addingAComplaintMakesNoOfferEligible(@ForAll long seed, @ForAll boolean closed) {
        CustomerCase given = RandomCase.of(seed);
        Assessment before = assess(given);
        Assessment after = assess(withTouchpoint(given, complaint(given.asOf(), closed)));
        assertThat(eligible(before)).containsAll(eligible(after));
        assertThat(allowed(before)).containsAll(allowed(after));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void oneMoreAdvertisementPermitsNothing(@ForAll long seed, @ForAll ContactChannel channel) {
        CustomerCase given = RandomCase.of(seed);
        Assessment before = assess(given);
        Assessment after = assess(withTouchpoint(given, advertisement(given.asOf(), channel)));
        assertThat(allowed(before)).containsAll(allowed(after));
        assertThat(eligible(before)).containsAll(eligible(after));
        assertThat(allowed(after).stream().filter(row -> !row.endsWith("ADVERTISING")))
                .containsExactlyInAnyOrderElementsOf(allowed(before).stream()
                        .filter(row -> !row.endsWith("ADVERTISING"))
                        .toList());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void anObjectionPermitsNothingAndEndsProfiling(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        Assessment after = assess(withObjection(given));
        assertThat(allowed(assess(given))).containsAll(allowed(after));
        assertThat(allowed(after)).noneMatch(row -> row.endsWith("ADVERTISING"));
        assertThat(after.churn()).isNull();
        assertThat(after.offers()).isNull();
        assertThat(after.clv()).isNull();
        assertThat(after.loyalty()).isNull();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void theOffsetInWhichAnInstantIsWrittenDoesNotMatter(
            @ForAll long seed, @ForAll @IntRange(min = -12, max = 14) int hours) {
        CustomerCase given = RandomCase.of(seed);
        Assessment elsewhere = assess(given.at(given.asOf().withOffsetSameInstant(ZoneOffset.ofHours(hours))));
        Assessment here = assess(given);
        assertThat(elsewhere.contact()).isEqualTo(here.contact());
        assertThat(elsewhere.actions()).isEqualTo(here.actions());
        assertThat(elsewhere.withheld()).isEqualTo(here.withheld());
        assertThat(elsewhere.offers()).isEqualTo(here.offers());
        assertThat(elsewhere.deadlines()).isEqualTo(here.deadlines());
        assertThat(elsewhere.churn()).isEqualTo(here.churn());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void anActionGoesOnlyWhereItsClassMayGo(@ForAll long seed) {
        Assessment answer = assess(RandomCase.of(seed));
        Set<String> allowed = allowed(answer);
        for (ActionFinding action : answer.actions()) {
            boolean waitsForTheHour = answer.contact().stream()
                    .filter(row -> row.channel() == action.channel() && row.purpose() == action.purpose())
                    .flatMap(row -> row.refusals().stream())
                    .allMatch(refusal -> Set.of("QUIET_HOURS", "PUBLIC_HOLIDAY", "NOT_REACHABLE")
                            .contains(refusal.code()));
            boolean lighterCard = action.code().equals("BIRTHDAY_GREETING") && action.channel() == ContactChannel.POST;
            assertThat(action.channel() == null
                            || lighterCard
                            || waitsForTheHour
                            || allowed.contains(action.channel() + "/" + action.purpose()))
                    .as(action.toString())
                    .isTrue();
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void reasonsStayWithWhatTheyConcern(@ForAll long seed) {
        Assessment assessment = assess(RandomCase.of(seed));
        assessment.withheld().forEach(action -> assertOwnReasons(action.code(), action.refusals()));
        if (assessment.offers() != null) {
            assessment.offers().forEach(offer -> assertOwnReasons(offer.code(), offer.refusals()));
        }
    }

    private static void assertOwnReasons(String target, List<Refusal> refusals) {
        BELONGS_TO.forEach((reasons, owner) -> {
            if (!owner.equals(target)) {
                assertThat(refusals).extracting(Refusal::code).as(target).noneMatch(code -> code.matches(reasons));
            }
        });
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void contactIsAllowedFromTheSecondThatWasAnnounced(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        for (ContactFinding row : assess(given).contact()) {
            if (!row.allowed() && row.allowedFrom() != null) {
                assertThat(again(given, row, row.allowedFrom()).refusals())
                        .as("at %s", row.allowedFrom())
                        .isEmpty();
                OffsetDateTime before = row.allowedFrom().minusSeconds(1);
                assertThat(again(given, row, before).allowed())
                        .as("%s %s at %s", row.channel(), row, before)
                        .isFalse();
            }
        }
    }

    private static ContactFinding again(CustomerCase given, ContactFinding row, OffsetDateTime then) {
        return assess(given.at(then)).contact().stream()
                .filter(other -> other.channel() == row.channel() && other.purpose() == row.purpose())
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> allowed(Assessment assessment) {
        return assessment.contact().stream()
                .filter(ContactFinding::allowed)
                .map(row -> row.channel() + "/" + row.purpose())
                .collect(Collectors.toSet());
    }

    private static Set<String> eligible(Assessment assessment) {
        return assessment.offers() == null
                ? Set.of()
                : assessment.offers().stream()
                        .filter(OfferFinding::eligible)
                        .map(OfferFinding::code)
                        .collect(Collectors.toSet());
    }

    private static Consent withdrawal(ContactChannel channel, OffsetDateTime at) {
        return new Consent(
                Purpose.ADVERTISING, channel, ConsentState.WITHDRAWN, at, null, null, null, null, null, null);
    }

    private static Touchpoint advertisement(OffsetDateTime asOf, ContactChannel channel) {
        return new Touchpoint(
                "advertisement",
                "NEWSLETTER",
                Direction.OUTBOUND,
                channel,
                null,
                asOf.minusDays(1),
                TouchpointStatus.DONE,
                true,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static CustomerCase withObjection(CustomerCase given) {
        return new CustomerCase(
                given.asOf(),
                given.customer(),
                given.contracts(),
                given.premise(),
                given.consents(),
                given.existingCustomerException(),
                joined(given.objections(), new Objection(Purpose.ADVERTISING, null, given.asOf())),
                given.touchpoints(),
                given.promises(),
                given.declinedOffers(),
                given.household(),
                given.touchpoint());
    }

    private static Touchpoint complaint(OffsetDateTime asOf, boolean closed) {
        return new Touchpoint(
                "complaint",
                "COMPLAINT_OPEN",
                Direction.INBOUND,
                ContactChannel.PHONE,
                null,
                asOf.minusDays(1),
                closed ? TouchpointStatus.CLOSED : TouchpointStatus.OPEN,
                null,
                -3,
                null,
                null,
                closed ? asOf.minusHours(1) : null,
                null,
                null,
                null,
                List.of());
    }

    private static CustomerCase withConsent(CustomerCase given, Consent consent) {
        return with(given, joined(given.consents(), consent), given.touchpoints());
    }

    private static CustomerCase withTouchpoint(CustomerCase given, Touchpoint touchpoint) {
        return with(given, given.consents(), joined(given.touchpoints(), touchpoint));
    }

    private static <T> List<T> joined(List<T> list, T entry) {
        List<T> joined = new ArrayList<>(list);
        joined.add(entry);
        return joined;
    }

    private static CustomerCase with(CustomerCase given, List<Consent> consents, List<Touchpoint> touchpoints) {
        return new CustomerCase(
                given.asOf(),
                given.customer(),
                given.contracts(),
                given.premise(),
                consents,
                given.existingCustomerException(),
                given.objections(),
                touchpoints,
                given.promises(),
                given.declinedOffers(),
                given.household(),
                given.touchpoint());
    }
}
