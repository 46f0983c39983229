package org.courtesy.web.screen.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
     * @param value of the parameter, empty for all
     * @param count how much work there is, -1 where nobody counts
     */
    public record Choice(String value, String word, long count, boolean on) {}

    static List<Choice> scopes(WorklistFilter filter, Words words) {
        return Arrays.stream(Scope.values())
                .map(scope -> new Choice(scope.name(), words.say("today.scope." + scope), -1, scope == filter.scope()))
                .toList();
    }

    static List<Choice> groups(WorklistFilter filter, WorkCounts counts, Words words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("today.group.all"), counts.total(), filter.group() == null));
        for (WorkGroup group : WorkGroup.values()) {
            long count = counts.byGroup().getOrDefault(group, 0L);
            if (count > 0 || group == filter.group()) {
                choices.add(
                        new Choice(group.name(), words.say("today.group." + group), count, group == filter.group()));
            }
        }
        return choices;
    }

    /** Outcome: the list with that filter, by redirect. */
    static String outcome(WorklistFilter filter) {
        return PAGE + "?faces-redirect=true"
                + parameter("scope", code(filter.scope()))
                + parameter("group", code(filter.group()))
                + parameter("channel", code(filter.channel()))
                + parameter("due", code(filter.due()))
                + parameter("segment", filter.segment());
    }

    private static String parameter(String name, String value) {
        return value == null || value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
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
