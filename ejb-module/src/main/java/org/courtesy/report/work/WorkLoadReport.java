package org.courtesy.report.work;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Parts;
import org.courtesy.report.Sheet;

/**
 * How much there is to do and what was done.
 *
 * @param from first day of what was done
 * @param to last day of what was done
 * @param asOf when it was counted; open work is as of then
 * @param rows open work by group
 * @param teams open calls by team
 * @param done what was closed, by week
 */
public record WorkLoadReport(
        LocalDate from, LocalDate to, OffsetDateTime asOf, List<WorkRow> rows, List<TeamRow> teams, List<DoneRow> done)
        implements Parts {

    public WorkLoadReport {
        rows = List.copyOf(rows);
        teams = List.copyOf(teams);
        done = List.copyOf(done);
    }

    @Override
    public List<String> parts() {
        return List.of("rows", "teams", "done");
    }

    @Override
    public Sheet part(String name) {
        return switch (name) {
            case "teams" ->
                Sheet.of(
                        List.of("team", "text", "callsPerDay", "calls", "dueCalls", "made", "days"),
                        teams,
                        row -> Arrays.asList(
                                row.team(),
                                row.text(),
                                row.callsPerDay(),
                                row.calls(),
                                row.dueCalls(),
                                row.made(),
                                row.days()));
            case "done" ->
                Sheet.of(
                        List.of("week", "accepted", "declined", "done", "ignored", "lapsed"),
                        done,
                        row -> Arrays.asList(
                                row.week(), row.accepted(), row.declined(), row.done(), row.ignored(), row.lapsed()));
            default ->
                Sheet.of(
                        List.of(
                                "group", "text", "open", "overdue", "today", "week", "putOff", "claimed", "calls",
                                "oldest"),
                        rows,
                        row -> Arrays.asList(
                                row.group(),
                                row.text(),
                                row.open(),
                                row.overdue(),
                                row.today(),
                                row.week(),
                                row.putOff(),
                                row.claimed(),
                                row.calls(),
                                row.oldest()));
        };
    }
}
