package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
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
            "NO_GAS_GRID|ALREADY_DUAL_FUEL|HEAT_PUMP_PLANNED", "DUAL_FUEL");

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
