package org.courtesy.report.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Weeks;
import org.courtesy.report.work.WorkQuery.Calls;
import org.courtesy.report.work.WorkQuery.Closed;
import org.courtesy.report.work.WorkQuery.Open;
import org.courtesy.report.work.WorkQuery.Overrides;
import org.courtesy.report.work.WorkQuery.TeamDay;
import org.courtesy.worklist.WorkGroup;
import org.courtesy.worklist.WorkResult;

/** Makes the rows of the reports on work. */
final class WorkTable {

    private static final Comparator<OverrideRow> MOST_FIRST = Comparator.comparing(OverrideRow::overrides)
            .reversed()
            .thenComparing(OverrideRow::madeBy)
            .thenComparing(OverrideRow::channel)
            .thenComparing(OverrideRow::code);

    private final ReportTexts texts;

    WorkTable(ReportTexts texts) {
        this.texts = texts;
    }

    List<WorkRow> groups(List<Open> found) {
        return Arrays.stream(WorkGroup.values())
                .map(group -> group(
                        group,
                        found.stream()
                                .filter(open -> WorkGroup.of(open.code()) == group)
                                .toList()))
                .toList();
    }

    private WorkRow group(WorkGroup group, List<Open> members) {
        return new WorkRow(
                group,
                texts.workGroup(group.name()),
                sum(members, Open::open),
                sum(members, Open::overdue),
                sum(members, Open::today),
                sum(members, Open::week),
                sum(members, Open::putOff),
                sum(members, Open::claimed),
                sum(members, Open::calls),
                members.stream()
                        .map(Open::oldest)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static <T> long sum(List<T> members, ToLongFunction<T> amount) {
        return members.stream().mapToLong(amount).sum();
    }

    /** Every team, and then what belongs to none: all teams together can do that. */
    List<TeamRow> teams(List<Calls> calls, List<TeamDay> teams) {
        List<TeamRow> rows = new ArrayList<>();
        for (TeamDay team : teams) {
            rows.add(row(team.team(), team.team(), team.callsPerDay(), team.made(), calls));
        }
        rows.add(row(
                null,
                texts.workGroup("NO_TEAM"),
                teams.stream().mapToInt(TeamDay::callsPerDay).sum(),
                teams.stream().mapToLong(TeamDay::made).sum(),
                calls));
        return rows;
    }

    private static TeamRow row(String team, String text, int callsPerDay, long made, List<Calls> calls) {
        List<Calls> own =
                calls.stream().filter(some -> Objects.equals(some.team(), team)).toList();
        long open = sum(own, Calls::calls);
        BigDecimal days = callsPerDay == 0
                ? null
                : BigDecimal.valueOf(open).divide(BigDecimal.valueOf(callsPerDay), 1, RoundingMode.UP);
        return new TeamRow(team, text, callsPerDay, open, sum(own, Calls::due), made, days);
    }

    List<DoneRow> done(Weeks weeks, List<Closed> found) {
        return weeks.all().stream()
                .map(week -> {
                    List<Closed> own = found.stream()
                            .filter(closed -> !closed.day().isBefore(week.first())
                                    && !closed.day().isAfter(week.last()))
                            .toList();
                    return new DoneRow(
                            week.monday(),
                            of(own, WorkResult.ACCEPTED),
                            of(own, WorkResult.DECLINED),
                            of(own, WorkResult.DONE),
                            of(own, WorkResult.IGNORED),
                            of(own, WorkResult.LAPSED));
                })
                .toList();
    }

    private static long of(List<Closed> items, WorkResult result) {
        return items.stream()
                .filter(item -> result.name().equals(item.result()))
                .mapToLong(Closed::items)
                .sum();
    }

    static SortedMap<LocalDate, Long> weeks(Weeks weeks, List<Overrides> found) {
        SortedMap<LocalDate, Long> counted = new TreeMap<>();
        weeks.all().forEach(week -> counted.put(week.monday(), 0L));
        found.forEach(some -> counted.merge(Weeks.monday(some.day()), some.overrides(), Long::sum));
        return Collections.unmodifiableSortedMap(counted);
    }

    List<OverrideRow> overrides(List<Overrides> found) {
        Map<List<Object>, OverrideRow> rows = new LinkedHashMap<>();
        found.forEach(some -> rows.merge(
                List.of(some.by(), some.channel(), decisive(some)),
                row(some),
                (one, other) -> new OverrideRow(
                        one.madeBy(),
                        one.channel(),
                        one.channelText(),
                        one.code(),
                        one.text(),
                        one.overrides() + other.overrides(),
                        one.unseen() + other.unseen())));
        return rows.values().stream().sorted(MOST_FIRST).toList();
    }

    private OverrideRow row(Overrides some) {
        return new OverrideRow(
                some.by(),
                some.channel(),
                texts.channel(some.channel()),
                decisive(some),
                texts.refusal(decisive(some)),
                some.overrides(),
                some.unseen());
    }

    private static String decisive(Overrides some) {
        return some.refusals().split(" ")[0];
    }
}
