package org.courtesy.web.screen.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.worklist.WorkCounts;
import org.courtesy.worklist.WorkGroup;
import org.courtesy.worklist.WorklistFilter;
import org.courtesy.worklist.WorklistFilter.Scope;

/** Filters of the worklist as links: every list can be bookmarked. */
final class WorkFilters {

    static final String PAGE = "/today.xhtml";

    private WorkFilters() {}

    /**
     * A filter to choose.
     *
     * @param query address of the list with it
     * @param count how much work there is, -1 where nobody counts
     */
    public record Choice(String query, String word, long count, boolean on) {}

    static List<Choice> scopes(WorklistFilter filter, Words words) {
        return Arrays.stream(Scope.values())
                .map(scope -> new Choice(
                        query(filter.of(null).in(scope)),
                        words.say("today.scope." + scope),
                        -1,
                        scope == filter.scope()))
                .toList();
    }

    static List<Choice> groups(WorklistFilter filter, WorkCounts counts, Words words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(
                query(filter.of(null)), words.say("today.group.all"), counts.total(), filter.group() == null));
        for (WorkGroup group : WorkGroup.values()) {
            long count = counts.byGroup().getOrDefault(group, 0L);
            if (count > 0 || group == filter.group()) {
                choices.add(new Choice(
                        query(filter.of(group)), words.say("today.group." + group), count, group == filter.group()));
            }
        }
        return choices;
    }

    /** Outcome: the list with that filter, by redirect. */
    static String outcome(WorklistFilter filter) {
        return PAGE + "?faces-redirect=true&" + query(filter);
    }

    /** The filter as the query of an address. */
    static String query(WorklistFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", code(filter.scope()));
        parameters.put("group", code(filter.group()));
        parameters.put("channel", code(filter.channel()));
        parameters.put("due", code(filter.due()));
        parameters.put("segment", filter.segment() == null ? "" : filter.segment());
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The value as a parameter, empty for null. */
    static String code(Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /** The value of a parameter; what is unknown is as if it were not there. */
    static <E extends Enum<E>> E of(Class<E> type, String code, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(code))
                .findFirst()
                .orElse(otherwise);
    }
}
