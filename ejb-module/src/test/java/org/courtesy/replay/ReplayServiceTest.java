package org.courtesy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.job.JobBeans;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.Callers;
import org.courtesy.security.Roles;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What analysts and approvers see of a replay. */
class ReplayServiceTest {

    private static ReplayBase base;
    private static UUID job;

    @BeforeAll
    static void replay() throws Exception {
        base = new ReplayBase();
        job = as(Roles.ANALYST, service -> service.start("standard", 2, null, null));
        ReplayJob asked = base.transactions.requiresNew(() -> queue().find(job).orElseThrow());
        JobRuns run = new JobRuns("REPLAY", CaseJson.write(asked), job);
        base.work().run(run.run());
    }

    @AfterAll
    static void close() {
        base.close();
    }

    private static ReplayQueue queue() {
        return new ReplayQueue(base.rows, base.entities, JobBeans.jobs(base.entities, base.clock), base.ids);
    }

    private static <T> T as(String role, Function<ReplayService, T> call) {
        ReplayService service = new ReplayService(
                queue(),
                base.versions,
                new ReplayDifferences(base.entities),
                new ReplayDetails(base.rows, base.versions),
                JobBeans.control(base.entities, base.clock, List.of(base.work())),
                new Pseudonyms(new PseudonymKeys(base.entities)),
                Callers.as(role));
        return base.transactions.requiresNew(() -> call.apply(service));
    }

    private static Page<ReplayDifference> differences(String role, DifferenceFilter filter) {
        return as(role, service -> service.differences(job, filter, null, 500));
    }

    private static final DifferenceFilter GREETINGS =
            new DifferenceFilter(Change.Kind.ACTION, "BIRTHDAY_GREETING", null);

    @Test
    void theLatestReplayOfAVersionIsFound() {
        UUID latest = as(Roles.APPROVER, service -> service.latest("standard", 2));
        assertThat(latest).isEqualTo(job);
        assertThatThrownBy(() -> as(Roles.APPROVER, service -> service.latest("standard", 1)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReplayIsAttachedToTheVersionThatItTried() {
        Optional<String> attached = base.transactions.requiresNew(() -> base.proof.lastReplay("standard", 2));
        assertThat(attached).contains(job.toString());
    }

    @Test
    void aJobOfAnotherKindIsNoReplay() {
        assertThatThrownBy(() -> as(Roles.ANALYST, service -> service.report(UUID.randomUUID())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void wrongFiltersAreRefused() {
        ReplayFilter wrong = new ReplayFilter(null, null, null, "XX", null, 0);
        assertThatThrownBy(() -> as(Roles.ANALYST, service -> service.start("standard", 2, null, wrong)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.errors()).hasSize(2));
        assertThatThrownBy(() -> as(Roles.ANALYST, service -> service.start("standard", 77, null, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void approversSeeNumbersAndAnalystsPseudonyms() {
        List<ReplayDifference> open = differences(Roles.APPROVER, GREETINGS).items();
        List<ReplayDifference> veiled = differences(Roles.ANALYST, GREETINGS).items();

        assertThat(open)
                .hasSize(ReplayBase.PERSONS)
                .allMatch(found -> found.customer().startsWith("C-"));
        Set<String> pseudonyms = new HashSet<>();
        veiled.forEach(found -> pseudonyms.add(found.customer()));
        assertThat(pseudonyms).hasSize(ReplayBase.PERSONS).allMatch(name -> name.matches("P-[\\w-]{12}"));
        assertThat(differences(Roles.ANALYST, GREETINGS).items()).isEqualTo(veiled);
    }

    @Test
    void differencesComeInPages() {
        Page<ReplayDifference> first = as(Roles.ANALYST, service -> service.differences(job, GREETINGS, null, 150));
        Page<ReplayDifference> second =
                as(Roles.ANALYST, service -> service.differences(job, GREETINGS, first.next(), 150));

        assertThat(first.items()).hasSize(150).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(ReplayBase.PERSONS - 150);
        assertThat(second.next()).isNull();
    }

    @Test
    void aDecisionIsShownSideBySide() {
        ReplayDifference greeting =
                differences(Roles.ANALYST, GREETINGS).items().get(0);

        DifferenceDetail detail = as(Roles.ANALYST, service -> service.difference(job, greeting.id()));

        assertThat(detail.changes()).contains(greeting.change());
        assertThat(detail.base().next().code()).isEqualTo("BIRTHDAY_GREETING");
        assertThat(detail.candidate().withheld().get(0).refusals().get(0).code())
                .isEqualTo("BDAY_IMPLAUSIBLE");
        assertThat(CaseJson.write(detail)).contains(greeting.customer()).doesNotContain("\"C-", "\"V-");
        assertThat(as(Roles.APPROVER, service -> service.difference(job, greeting.id()))
                        .base()
                        .customer())
                .startsWith("C-");
    }

    @Test
    void theTableHasALineForEveryDifference() {
        assertThat(as(Roles.ANALYST, service -> service.csv(job)).lines())
                .hasSize((int) base.kept(job))
                .allMatch(line -> line.get(1).toString().startsWith("P-"));
    }

    @Test
    void theImpactNamesTheThreshold() {
        assertThat(as(Roles.ANALYST, service -> service.impact(job)).rows())
                .extracting(RuleImpact.RowChange::row)
                .containsExactly("birthdayMaxAge");
    }
}
