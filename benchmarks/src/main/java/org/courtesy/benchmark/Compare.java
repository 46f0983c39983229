package org.courtesy.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.benchmark.Comparison.Difference;
import org.courtesy.json.CaseJson;

/**
 * Compares engine and twin on many random cases: {@code Compare [count] [first number]}. Prints what they disagree on, each
 * kind of disagreement once with its case, and ends with 1 when there is any.
 */
public final class Compare {

    private static final int DEFAULT_COUNT = 100_000;

    private Compare() {}

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_COUNT;
        int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        Assessor assessor = Shipped.assessor();
        Comparison comparison = new Comparison(assessor);
        RandomCases cases = new RandomCases(assessor.policy().touchpoints().codes());
        Map<String, List<Difference>> byKind = IntStream.range(first, first + count)
                .parallel()
                .mapToObj(number -> comparison.differences(cases.number(number)))
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Compare::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, differences) -> {
            Difference one = differences.get(0);
            long number = Long.parseLong(one.customer().substring(2));
            print("%n%d times: %s%n  %s%n  %s%n"
                    .formatted(differences.size(), kind, one, CaseJson.write(cases.number(number))));
        });
        print("%n%d cases from number %d compared, %d kinds of disagreement%n".formatted(count, first, byKind.size()));
        System.exit(byKind.isEmpty() ? 0 : 1);
    }

    /** What only one of the two says. */
    private static String kind(Difference difference) {
        return "engine only " + without(difference.engine(), difference.twin()) + ", twin only "
                + without(difference.twin(), difference.engine());
    }

    private static TreeSet<String> without(String one, String other) {
        TreeSet<String> codes = codes(one);
        codes.removeAll(codes(other));
        return codes;
    }

    private static TreeSet<String> codes(String answer) {
        return Pattern.compile("[A-Z][A-Z0-9_/]{3,}")
                .matcher(answer)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void print(String text) {
        System.out.print(text);
    }
}
