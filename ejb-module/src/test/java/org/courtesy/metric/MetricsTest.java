package org.courtesy.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.courtesy.assess.Phase;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final CustomerCase CASE = CaseJson.read("""
            {"asOf": "2026-11-20T10:00:00+01:00", "customer": {"number": "C-4711", "kind": "PERSON", "country": "DE"}}""", CustomerCase.class);

    private final Metrics metrics = new Metrics();
    private final DecisionMeter decisions = metrics.decisions();
    private final HttpMeter http = metrics.http();

    private Assessment judged(How how) {
        return decisions.judged(
                how, phases -> ShippedRules.live().assessor().assess(CASE, Mode.WHAT_IF, false, phases));
    }

    private double value(String series) {
        return Figures.of(metrics).value(series).orElseThrow(() -> new AssertionError("No " + series));
    }

    private static String decisions(String how, String outcome) {
        return "courtesy_decisions_total{how=\"" + how + "\",outcome=\"" + outcome + "\"}";
    }

    @Test
    void theFormatIsTheOneThatTheReaderAccepts() {
        assertThat(metrics.page(null).contentType()).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.page("text/plain;version=0.0.4;q=0.5,*/*;q=0.1").contentType())
                .startsWith("text/plain");
        Metrics.Page open = metrics.page("application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
        assertThat(open.contentType()).startsWith("application/openmetrics-text");
        assertThat(Figures.of(open).text()).endsWith("# EOF\n");
    }

    @Test
    void everyLineCanBeRead() {
        judged(How.ASKED);
        http.problem("not-found", null);

        assertThat(Figures.of(metrics).text().lines())
                .allMatch(line -> line.matches("# (HELP|TYPE) [a-z_]+ .+")
                        || line.matches(
                                "[a-z_]+(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*})? (NaN|[-+.0-9E]+(Inf)?)"));
    }

    @Test
    void everyFigureSaysWhatItIs() {
        String text = Figures.of(metrics).text();

        assertThat(text.lines().filter(line -> line.startsWith("# TYPE ")).map(line -> line.split(" ")[2]))
                .isNotEmpty()
                .allMatch(name -> text.contains("# HELP " + name + " "));
    }

    @Test
    void whatHasNotHappenedYetIsZero() {
        for (How how : How.values()) {
            assertThat(value(decisions(how.label(), "made"))).isZero();
            assertThat(value(decisions(how.label(), "failed"))).isZero();
        }
    }

    @Test
    void aDecisionThatIsNotStoredCountsWhenItIsMade() {
        judged(How.ASKED);

        assertThat(value(decisions("asked", "made"))).isEqualTo(1);
        assertThat(value("courtesy_decision_seconds_count{how=\"asked\"}")).isEqualTo(1);
    }

    @Test
    void aDecisionToBeStoredCountsWhenItIsStored() {
        Assessment assessment = judged(How.STORED);
        assertThat(value(decisions("stored", "made"))).isZero();

        decisions.stored(How.STORED, assessment);

        assertThat(value(decisions("stored", "made"))).isEqualTo(1);
        assertThat(value("courtesy_next_actions_total{action=\""
                        + assessment.next().code() + "\"}"))
                .isEqualTo(1);
    }

    @Test
    void aDecisionThatCouldNotBeStoredHasFailed() {
        judged(How.SWEPT);

        decisions.notStored(How.SWEPT);

        assertThat(value(decisions("swept", "failed"))).isEqualTo(1);
        assertThat(value(decisions("swept", "made"))).isZero();
    }

    @Test
    void aDecisionThatFailsIsCountedAndFailsStill() {
        IllegalStateException broken = new IllegalStateException("A rule is broken");

        assertThatThrownBy(() -> decisions.judged(How.REPEATED, phases -> {
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(value(decisions("repeated", "failed"))).isEqualTo(1);
    }

    @Test
    void aReasonCountsOncePerDecisionOnHoweverManyChannels() {
        Assessment assessment = judged(How.STORED);
        String code = assessment.contact().stream()
                .flatMap(contact -> contact.refusals().stream())
                .findFirst()
                .orElseThrow()
                .code();

        decisions.stored(How.STORED, assessment);

        assertThat(value("courtesy_contact_refusals_total{code=\"" + code + "\"}"))
                .isEqualTo(1);
    }

    @Test
    void eachPhaseIsTimedOnce() {
        judged(How.ASKED);

        for (Phase phase : Phase.values()) {
            assertThat(value("courtesy_decision_phase_seconds_count{phase=\""
                            + phase.name().toLowerCase() + "\"}"))
                    .isEqualTo(1);
        }
    }

    @Test
    void loadingAndStoringAreTimedPerDecision() {
        assertThat(decisions.loaded(() -> "case")).isEqualTo("case");
        decisions.written(500, () -> {});

        assertThat(value("courtesy_decision_phase_seconds_count{phase=\"load\"}"))
                .isEqualTo(1);
        assertThat(value("courtesy_decision_phase_seconds_count{phase=\"store\"}"))
                .isEqualTo(1);
    }

    @Test
    void nothingOfTheCustomerIsAFigure() {
        decisions.stored(How.STORED, judged(How.STORED));

        assertThat(Figures.of(metrics).text()).doesNotContain("4711");
    }

    @Test
    void whoeverInventsCodesDoesNotFillTheMemory() {
        for (int i = 0; i < 10_000; i++) {
            http.problem("not-found", "CODE_" + i);
            http.began();
            http.ended("GET", "/page-" + i, 200, 1);
        }

        assertThat(Figures.of(metrics).series("courtesy_problems_total")).hasSizeBetween(100, 250);
        assertThat(Figures.of(metrics).series("courtesy_http_request_seconds_count"))
                .hasSizeBetween(500, 900)
                .anyMatch(line -> line.contains("route=\"other\""));
    }

    @Test
    void requestsAreToldByTemplateAndClassOfStatus() {
        http.began();
        assertThat(value("courtesy_http_requests_under_way")).isEqualTo(1);

        http.ended("GET", "/customers/{number}", 404, 1_000_000);

        assertThat(value("courtesy_http_requests_under_way")).isZero();
        assertThat(value("courtesy_http_request_seconds_count"
                        + "{method=\"GET\",route=\"/customers/{number}\",status=\"4xx\"}"))
                .isEqualTo(1);
    }

    @Test
    void sessionsComeAndGo() {
        http.sessionBegan();
        http.sessionBegan();
        http.sessionEnded();

        assertThat(value("courtesy_http_sessions")).isEqualTo(1);
    }
}
