package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Alert;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Severity;
import org.courtesy.finding.Trace;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;

/** What must hold for the deadlines, alerts and loyalty of every case whatsoever. */
class ClockInvariantsTest {

    /** Windows that a price change ends: a late notice begins them after their last day. */
    private static final Set<String> COUNTED_BACK =
            Set.of("PRICE_NOTICE_LATE", "PRICE_NOTICE_INCOMPLETE", "GV_NOTICE_LATE", "SPECIAL_TERMINATION_OPEN");

    private static final Set<String> NOT_AFTER_THEIR_LAST_DAY =
            Set.of("SPECIAL_TERMINATION_OPEN", "MOVE_CONTINUATION_DUE", "CONSENT_KEEP_UNTIL", "WITHDRAWAL_PERIOD_END");

    private static final Assessor WITHOUT_ALERTS = withoutAlerts();

    private static Assessor withoutAlerts() {
        Map<String, String> files = Shipped.FILES.files().entrySet().stream()
                .filter(file -> !file.getKey().startsWith("drl/alert/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        RuleBase rules = Shipped.compile(RuleSetFiles.of(files));
        return new Assessor(rules, PolicySnapshot.of(files, Map.of()));
    }

    private static Assessment assess(CustomerCase customerCase) {
        return Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aWindowThatRunsForwardEndsAfterItBegins(@ForAll long seed) {
        for (Deadline deadline : assess(RandomCase.of(seed)).deadlines()) {
            if (!COUNTED_BACK.contains(deadline.kind())) {
                assertThat(deadline.lastDay()).as(deadline.kind()).isAfterOrEqualTo(deadline.firstDay());
            }
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void everyWindowHasBegunAndRightsAreNotListedAfterTheirEnd(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        for (Deadline deadline : assess(given).deadlines()) {
            // A zone may be a day ahead of the offset in which the case is written.
            assertThat(deadline.firstDay())
                    .isBeforeOrEqualTo(given.asOf().toLocalDate().plusDays(1));
            if (NOT_AFTER_THEIR_LAST_DAY.contains(deadline.kind())) {
                assertThat(deadline.lastDay())
                        .as(deadline.kind())
                        .isAfterOrEqualTo(given.asOf().toLocalDate().minusDays(1));
            }
            assertThat(deadline.source()).isNotBlank();
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void noDeadlineIsListedTwiceForOneSubjectAndTheNearestComesFirst(@ForAll long seed) {
        List<Deadline> deadlines = assess(RandomCase.of(seed)).deadlines();
        Set<String> seen = new HashSet<>();
        assertThat(deadlines)
                .allMatch(deadline -> seen.add(deadline.kind() + "/" + Objects.toString(deadline.subject(), "")));
        assertThat(deadlines).extracting(Deadline::lastDay).isSorted();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void closingAComplaintRemovesItsDeadlineAndNoOther(@ForAll long seed, @ForAll @IntRange(max = 60) int daysAgo) {
        CustomerCase given = RandomCase.of(seed);
        Touchpoint complaint = complaint(given.asOf().minusDays(daysAgo), null);
        List<String> open = complaintsToAnswer(with(given, complaint));
        List<String> closed = complaintsToAnswer(with(given, complaint(complaint.at(), given.asOf())));
        if (open.contains(complaint.id())) {
            assertThat(closed).doesNotContain(complaint.id());
            assertThat(open).containsAll(closed);
        }
        Statistics.label("a deadline to remove").collect(open.contains(complaint.id()));
        Statistics.label("a deadline to remove")
                .coverage(share -> share.check(true).percentage(percent -> percent > 20));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void alertsChangeNothingElse(@ForAll long seed) {
        CustomerCase given = RandomCase.of(seed);
        Assessment with = assess(given);
        Assessment without = WITHOUT_ALERTS.assess(given, Mode.WHAT_IF, false);
        assertThat(without.alerts()).isEmpty();
        assertThat(quiet(with)).isEqualTo(quiet(without));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theGravestAlertComesFirstAndNoneTwice(@ForAll long seed) {
        Assessment assessment = assess(RandomCase.of(seed));
        assertThat(assessment.alerts()).extracting(Alert::code).doesNotHaveDuplicates();
        assertThat(assessment.alerts()).extracting(Alert::severity).isSortedAccordingTo(Severity::compareTo);
        if (assessment.churn() == null) {
            assertThat(assessment.alerts()).extracting(Alert::code).doesNotContain("HIGH_RISK", "LOYAL");
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void loyaltyIsKnownExactlyWhereProfilingIsPermitted(@ForAll long seed) {
        Assessment assessment = assess(RandomCase.of(seed));
        assertThat(assessment.loyalty() == null).isEqualTo(assessment.churn() == null);
    }

    /** An assessment without its alerts and without the rules that raised them. */
    private static String quiet(Assessment given) {
        List<String> fired = given.trace().fired().stream()
                .filter(rule -> !rule.startsWith("ALR-"))
                .toList();
        return CaseJson.tree(new Assessment(
                        null,
                        given.asOf(),
                        given.customer(),
                        given.mode(),
                        null,
                        null,
                        given.churn(),
                        given.contact(),
                        given.actions(),
                        given.withheld(),
                        given.offers(),
                        given.next(),
                        given.clv(),
                        given.deadlines(),
                        List.of(),
                        given.loyalty(),
                        given.counterfactuals(),
                        given.arbitration(),
                        given.customerReasons(),
                        new Trace(fired, null, null, 0, List.of(), List.of())))
                .toString();
    }

    private static List<String> complaintsToAnswer(CustomerCase given) {
        return assess(given).deadlines().stream()
                .filter(deadline -> deadline.kind().equals("COMPLAINT_ANSWER_DUE"))
                .map(Deadline::subject)
                .toList();
    }

    private static Touchpoint complaint(OffsetDateTime at, OffsetDateTime closedAt) {
        return new Touchpoint(
                "complaint",
                "COMPLAINT_OPEN",
                Direction.INBOUND,
                ContactChannel.PHONE,
                null,
                at,
                TouchpointStatus.OPEN,
                null,
                -3,
                null,
                null,
                closedAt,
                null,
                null,
                null,
                List.of());
    }

    private static CustomerCase with(CustomerCase given, Touchpoint touchpoint) {
        List<Touchpoint> touchpoints = new ArrayList<>(given.touchpoints());
        touchpoints.add(touchpoint);
        return new CustomerCase(
                given.asOf(),
                given.customer(),
                given.contracts(),
                given.premise(),
                given.consents(),
                given.existingCustomerException(),
                given.objections(),
                touchpoints,
                given.promises(),
                given.declinedOffers(),
                given.household(),
                given.touchpoint());
    }
}
