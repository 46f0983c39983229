package org.courtesy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What kind of browser it is, as far as people tell their own apart by: {@code Firefox, Windows}. No version, nothing else that a
 * browser says of itself: that would tell people apart too.
 */
public final class BrowserKind {

    /** In the order in which they are looked for: most claim to be several of those behind them. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iOS");
        SYSTEMS.put("iPad", "iOS");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserKind() {}

    /** The kind, null when it does not say. */
    public static String of(HttpServletRequest request) {
        String says = request.getHeader("User-Agent");
        return says == null ? null : of(says);
    }

    static String of(String says) {
        String kind = Stream.of(first(BROWSERS, says), first(SYSTEMS, says))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return kind.isEmpty() ? null : kind;
    }

    private static Optional<String> first(Map<String, String> kinds, String says) {
        return kinds.entrySet().stream()
                .filter(kind -> says.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
