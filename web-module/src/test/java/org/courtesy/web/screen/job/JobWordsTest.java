package org.courtesy.web.screen.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.courtesy.job.JobDetail;
import org.courtesy.job.JobFailure;
import org.courtesy.job.JobView;
import org.courtesy.json.CaseJson;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

/** Jobs in words. */
class JobWordsTest {

    private static final OffsetDateTime BEGUN = OffsetDateTime.parse("2026-11-20T09:00:00Z");

    private final JobWords tell =
            new JobWords(Words.in(Locale.GERMAN), Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void aRunningJobSaysHowFarAndHowFastItIsAndHowLongItStillTakes() {
        JobDetail running = detail(job("RUNNING", 20_000L, 1_200, null, null), "courtesy", JobDetail.Wish.NONE);

        JobLine line = JobLine.of(running, tell);

        assertThat(line.state()).isEqualTo("läuft");
        assertThat(line.far()).isEqualTo("1.200 von 20.000 Kunden · noch etwa 12 min");
        assertThat(line.percent()).isEqualTo(6);
        assertThat(line.asked()).startsWith("Courtesy selbst · 20.");
        assertThat(JobSheet.of(running, tell).facts())
                .contains(new JobSheet.Fact("Tempo", "26 Kunden je Sekunde"))
                .extracting(JobSheet.Fact::name)
                .doesNotContain("Geendet", "Dauer");
    }

    @Test
    void whatItWasAskedForIsSaidUntilItIsDone() {
        JobDetail stopping = detail(job("RUNNING", null, 5, null, null), "admin", JobDetail.Wish.STOP);

        assertThat(JobLine.of(stopping, tell).state()).isEqualTo("stoppt nach dem jetzigen Stück");
        assertThat(JobLine.of(stopping, tell).percent()).isNull();
        assertThat(JobLine.of(stopping, tell).far()).startsWith("5 Kunden");
    }

    @Test
    void whatASweepFoundIsCountedInWords() {
        JsonNode summary = CaseJson.read("""
                {"bands": {"HIGH": 3, "LOW": 1200, "MEDIUM": 0}, "notProfiled": 2, "next": {}, "advertisable": 700,
                 "somethingNew": 5}""", JsonNode.class);

        assertThat(tell.results(job("DONE", 1205L, 1205, null, summary)))
                .extracting(JobSheet.Fact::name)
                .containsExactly(
                        "Nach Wechselrisiko",
                        "Ohne Risiko, weil nicht ausgewertet werden darf",
                        "Dürfen beworben werden");
        assertThat(tell.results(job("DONE", 1205L, 1205, null, summary)).get(0).text())
                .contains("1.200")
                .doesNotContain("HIGH", " 0");
    }

    @Test
    void ofASweepThatServersSharedTheirSharesAreTold() {
        JsonNode shared = CaseJson.read("""
                {"servers": {"node1": 1500, "node2": 700}}""", JsonNode.class);
        JsonNode alone = CaseJson.read("""
                {"servers": {"node1": 2200}}""", JsonNode.class);

        assertThat(tell.results(job("DONE", 2200L, 2200, null, shared)))
                .containsExactly(new JobSheet.Fact("Beurteilt von den Servern", "node1 1.500 · node2 700"));
        assertThat(tell.results(job("DONE", 2200L, 2200, null, alone))).isEmpty();
    }

    @Test
    void ofManyActionsTheMostFrequentAreTold() {
        JsonNode summary = CaseJson.read("""
                {"next": {"A": 1, "B": 2, "C": 3, "D": 4, "E": 5, "F": 6, "G": 7, "H": 8}}""", JsonNode.class);

        String told = tell.results(job("DONE", 9L, 9, null, summary)).get(0).text();

        assertThat(told).startsWith("H 8 · G 7 · F 6").endsWith("C 3 und 2 weitere");
    }

    @Test
    void aFailedJobSaysWhyAndWhatToDo() {
        JobView failed = job("FAILED", 10L, 5, JobFailure.RULES_NOT_RUNNABLE, null);
        JobDetail goesOn = new JobDetail(failed, "admin", JobDetail.Wish.NONE, false, false, true, false);
        JobDetail ended = new JobDetail(failed, "admin", JobDetail.Wish.NONE, false, false, false, false);

        assertThat(tell.failure(failed)).contains("Regeln");
        assertThat(tell.mend(goesOn)).contains("Weiterlaufen").contains("job-1");
        assertThat(tell.mend(ended)).contains("neu an");
    }

    private static JobDetail detail(JobView job, String who, JobDetail.Wish wish) {
        return new JobDetail(job, who, wish, false, true, false, true);
    }

    private static JobView job(String state, Long total, long done, JobFailure failure, JsonNode summary) {
        boolean running = state.equals("RUNNING");
        return new JobView(
                "job-1",
                "SWEEP",
                state,
                total,
                done,
                0,
                BEGUN,
                BEGUN,
                running ? null : BEGUN.plusMinutes(3),
                running ? 720L : null,
                26.1,
                failure,
                summary,
                Map.of());
    }
}
