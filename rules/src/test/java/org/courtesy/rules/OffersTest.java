package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
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
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;

/** What must hold for every offer to anybody. */
class OffersTest {

    private static final String OFFER = "OFFER_";

    private static Assessment assess(CustomerCase customerCase) {
        return Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false);
    }

    @Example
    void randomCasesReachEveryOffer() {
        Set<String> reached = new TreeSet<>();
        LongStream.range(0, 6000)
                .takeWhile(seed -> !reached.containsAll(Shipped.POLICY.offers().codes()))
                .forEach(seed -> reached.addAll(eligible(assess(RandomCase.of(seed)))));

        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(Shipped.POLICY.offers().codes());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everyOfferIsListedUnlessProfilingIsForbidden(@ForAll long seed) {
        Assessment assessment = assess(RandomCase.of(seed));
        if (assessment.churn() == null) {
            assertThat(assessment.offers()).isNull();
        } else {
            assertThat(assessment.offers())
                    .extracting(OfferFinding::code)
                    .isEqualTo(Shipped.POLICY.offers().codes());
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whatIsEligibleHasNoRefusalAndGoesOutWhereAdvertisingIsAllowed(@ForAll long seed) {
        Assessment assessment = assess(RandomCase.of(seed));
        Set<ContactChannel> allowed = assessment.contact().stream()
                .filter(row -> row.purpose() == Purpose.ADVERTISING && row.allowed())
                .map(ContactFinding::channel)
                .collect(Collectors.toSet());
        for (OfferFinding offer : offers(assessment)) {
            assertThat(offer.eligible())
                    .as(offer.code())
                    .isEqualTo(offer.refusals().isEmpty());
        }
        List<ActionFinding> proposed = assessment.actions().stream()
                .filter(action -> action.code().startsWith(OFFER))
                .toList();
        assertThat(proposed)
                .extracting(action -> action.code().substring(OFFER.length()))
                .containsExactlyInAnyOrderElementsOf(eligible(assessment));
        assertThat(proposed).extracting(ActionFinding::channel).isSubsetOf(allowed);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void withdrawingAConsentMakesNothingEligible(@ForAll long seed, @ForAll ContactChannel channel) {
        CustomerCase given = RandomCase.of(seed);
        List<Consent> consents = new ArrayList<>(given.consents());
        consents.add(new Consent(
                Purpose.ADVERTISING,
                channel,
                ConsentState.WITHDRAWN,
                given.asOf(),
                null,
                null,
                null,
                null,
                null,
                null));

        assertThat(eligible(assess(given))).containsAll(eligible(assess(with(given, consents, given.touchpoints()))));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aComplaintMakesNothingEligible(@ForAll long seed, @ForAll boolean closed) {
        CustomerCase given = RandomCase.of(seed);
        List<Touchpoint> touchpoints = new ArrayList<>(given.touchpoints());
        touchpoints.add(complaint(given.asOf(), closed));

        assertThat(eligible(assess(with(given, given.consents(), touchpoints)))).isEmpty();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whoIsAboutToLeaveIsOfferedOnlyWhatSavesThemSomething(@ForAll long seed) {
        Assessment assessment = assess(RandomCase.of(seed));
        if (assessment.churn() != null && assessment.churn().band().atLeast(Band.HIGH)) {
            assertThat(eligible(assessment))
                    .allMatch(offer -> Shipped.POLICY.offers().of(offer).saves());
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aProductIsNotCoveredOnlyWhereAdvertisingAsSuchIsPermitted(@ForAll long seed) {
        for (OfferFinding offer : offers(assess(RandomCase.of(seed)))) {
            Set<String> codes = codes(offer);
            assertThat(codes.contains("XC_NOT_SIMILAR") && codes.contains("NO_CONTACT_PERMISSION"))
                    .as("%s %s", offer.code(), codes)
                    .isFalse();
        }
    }

    @Example
    void aRefusalIsNotMissedInACaseWhoseSupplyEndsMeanwhile() {
        long found = -40919;
        aRefusalIsGoneAtTheSecondThatWasAnnouncedAndNotBefore(found);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aRefusalIsGoneAtTheSecondThatWasAnnouncedAndNotBefore(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        for (OfferFinding offer : offers(assess(given))) {
            for (Refusal refusal : offer.refusals()) {
                if (refusal.until() != null && !signedLater(given)) {
                    assertThat(codesAt(given, refusal.until(), offer.code()))
                            .as("%s at %s", offer.code(), refusal.until())
                            .doesNotContain(refusal.code());
                    OffsetDateTime before = refusal.until().minusSeconds(1);
                    // A consent that is dated later may open another channel earlier; and nothing is offered to anybody
                    // whose supply has ended meanwhile.
                    if (!refusal.code().equals("NO_CONTACT_PERMISSION")
                            && assess(given.at(before)).offers() != null) {
                        assertThat(codesAt(given, before, offer.code()))
                                .as("%s before %s", offer.code(), refusal.until())
                                .contains(refusal.code());
                    }
                }
            }
        }
    }

    /**
     * A contract that is signed later begins a withdrawal period of which nothing was known. Later is by the customer's
     * calendar, which may be a day behind that of the case.
     */
    private static boolean signedLater(CustomerCase given) {
        return given.contracts().stream()
                .anyMatch(contract ->
                        !contract.signedOn().isBefore(given.asOf().toLocalDate().minusDays(1)));
    }

    private static Set<String> codesAt(CustomerCase given, OffsetDateTime then, String code) {
        return offers(assess(given.at(then))).stream()
                .filter(offer -> offer.code().equals(code))
                .map(OffersTest::codes)
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> codes(OfferFinding offer) {
        return offer.refusals().stream().map(Refusal::code).collect(Collectors.toSet());
    }

    private static List<OfferFinding> offers(Assessment assessment) {
        return assessment.offers() == null ? List.of() : assessment.offers();
    }

    private static Set<String> eligible(Assessment assessment) {
        return offers(assessment).stream()
                .filter(OfferFinding::eligible)
                .map(OfferFinding::code)
                .collect(Collectors.toSet());
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
