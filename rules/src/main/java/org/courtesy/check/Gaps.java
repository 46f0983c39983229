package org.courtesy.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of one driver divide a figure among them; a stretch in between that belongs to none may be meant or forgotten.
 */
final class Gaps {

    /**
     * A stretch.
     *
     * @param rule of the row after it
     * @param path of the figure
     * @param from where the row before it ends
     * @param to where the row after it begins, the same when a single value is left out
     */
    record Gap(Studied rule, String driver, String path, double from, double to) {}

    /** A row and what it leaves to the figures. */
    private record Row(Studied rule, Premises premises) {

        Domain of(String path) {
            return premises.domains().get(path);
        }
    }

    private Gaps() {}

    static List<Gap> of(List<Studied> rules) {
        Map<String, List<Row>> byDriver = new TreeMap<>(rules.stream()
                .filter(rule -> rule.answers().first().name().equals(RuleAnalysis.DRIVER))
                .filter(rule -> !rule.answers().first().argument(1).isEmpty())
                .filter(rule -> rule.demands().onlyWay().isPresent())
                .map(rule -> new Row(rule, rule.demands().onlyWay().get()))
                .collect(Collectors.groupingBy(
                        row -> row.rule().answers().first().argument(0))));
        return byDriver.entrySet().stream()
                .flatMap(rows -> of(rows.getKey(), rows.getValue()).stream())
                .toList();
    }

    private static List<Gap> of(String driver, List<Row> rows) {
        Set<String> paths = rows.get(0).premises().domains().keySet();
        return paths.stream()
                .filter(path -> rows.stream().allMatch(row -> row.of(path) != null))
                .flatMap(path -> of(driver, path, rows).stream())
                .toList();
    }

    private static List<Gap> of(String driver, String path, List<Row> rows) {
        List<Row> ordered = rows.stream()
                .sorted(Comparator.comparingDouble(row -> row.of(path).low()))
                .toList();
        List<Gap> found = new ArrayList<>();
        Optional<Domain> before = Optional.empty();
        for (Row row : ordered) {
            Domain domain = row.of(path);
            before.filter(reached -> reached.leavesOut(domain, row.premises().whole(path)))
                    .ifPresent(reached -> found.add(new Gap(row.rule(), driver, path, reached.high(), domain.low())));
            before = before.filter(reached -> reached.high() >= domain.high()).or(() -> Optional.of(domain));
        }
        return found;
    }
}
