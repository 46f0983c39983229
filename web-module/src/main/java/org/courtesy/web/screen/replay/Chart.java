package org.courtesy.web.screen.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToLongFunction;
import org.courtesy.replay.Pair;

/** Two rows of bars, before and after, as the chart library wants them. */
final class Chart {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BEFORE = "#8593a6";
    private static final String AFTER = "#16908f";
    private static final String LINES = "rgba(128,140,156,.25)";
    private static final String TEXT = "#7d8896";

    private Chart() {}

    /**
     * @param lying whether the bars lie, for long names
     */
    static String bars(List<String> labels, List<Pair> pairs, String before, String after, boolean lying) {
        ObjectNode chart = JSON.createObjectNode().put("type", "bar");
        ObjectNode data = chart.putObject("data");
        ArrayNode names = data.putArray("labels");
        labels.forEach(names::add);
        ArrayNode rows = data.putArray("datasets");
        row(rows, before, BEFORE, pairs, Pair::base);
        row(rows, after, AFTER, pairs, Pair::candidate);
        ObjectNode options = chart.putObject("options");
        options.put("responsive", true).put("maintainAspectRatio", false).put("animation", false);
        options.put("indexAxis", lying ? "y" : "x").put("color", TEXT);
        ObjectNode scales = options.putObject("scales");
        for (String axis : List.of("x", "y")) {
            ObjectNode scale = scales.putObject(axis);
            scale.put("beginAtZero", true);
            scale.putObject("grid").put("color", LINES);
            scale.putObject("ticks").put("color", TEXT);
        }
        return text(chart);
    }

    private static void row(ArrayNode rows, String label, String colour, List<Pair> pairs, ToLongFunction<Pair> side) {
        ObjectNode row = rows.addObject().put("label", label).put("backgroundColor", colour);
        ArrayNode values = row.putArray("data");
        pairs.forEach(pair -> values.add(side.applyAsLong(pair)));
    }

    private static String text(ObjectNode chart) {
        try {
            return JSON.writeValueAsString(chart);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
