package org.courtesy.web.screen.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Period;
import org.courtesy.report.Scope;

/** Addresses of the pages of reports; they take days and customers along. */
final class Links {

    private final String path;
    private final Map<String, Object> scope = new LinkedHashMap<>();

    /** @param path of the application */
    Links(String path, Scope shown) {
        this.path = path;
        Period period = shown.period();
        CustomerFilter filter = shown.filter();
        scope.put("from", period.from());
        scope.put("to", period.to());
        scope.put("kind", filter.kind());
        scope.put("country", filter.country());
        scope.put("segment", filter.segment());
    }

    /** A page, with further parameters: names and values in turns, where null is left out. */
    String page(String name, Object... parameters) {
        Map<String, Object> all = new LinkedHashMap<>(scope);
        for (int i = 0; i < parameters.length; i += 2) {
            all.put((String) parameters[i], parameters[i + 1]);
        }
        String query = all.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String page = name.equals("overview") ? "/reports.xhtml" : "/reports/" + name + ".xhtml";
        return path + page + (query.isEmpty() ? "" : "?" + query);
    }

    /** The customers behind a figure, with its particulars: names and values in turns, where null is left out. */
    String behind(String figure, Object... particulars) {
        Object[] parameters = new Object[particulars.length + 2];
        parameters[0] = "figure";
        parameters[1] = figure;
        System.arraycopy(particulars, 0, parameters, 2, particulars.length);
        return page("behind", parameters);
    }
}
