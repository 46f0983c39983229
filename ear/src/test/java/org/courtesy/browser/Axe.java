package org.courtesy.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What axe-core objects to on a page as it stands. The script is evaluated by the browser's own tools, which the page's
 * security policy does not concern, so that the policy stays as people have it.
 */
final class Axe {

    private static final String SCRIPT = read();

    /** Conformance to WCAG 2.0, 2.1 and 2.2, levels A and AA. */
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Those of their rules that look at colours. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String RUN = """
            async ([runOnly, part]) => {
              const moving = document.getAnimations().filter(one => one.effect.getComputedTiming().endTime !== Infinity);
              await Promise.allSettled(moving.map(one => one.finished));
              const found = await axe.run(part || document, {runOnly, resultTypes: ['violations']});
              return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' - '
                + [...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')
                + ' - ' + node.html.slice(0, 200)));
            }
            """;

    private Axe() {}

    /**
     * One line for each violation: rule, place, what is wrong. What is still fading in is waited for: half faded it has
     * half its contrast.
     *
     * @param part selector of what is looked at, null for the whole page
     */
    static List<String> violations(Page page, String part) {
        return run(page, Map.of("type", "tag", "values", STANDARDS), part);
    }

    /** The same for colours alone, on a page in other colours: nothing else of it is different. */
    static List<String> violationsOfColours(Page page, String part) {
        return run(page, Map.of("type", "rule", "values", OF_COLOURS), part);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, Object> rules, String part) {
        if (!(boolean) page.evaluate("!!window.axe")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN, new Object[] {rules, part});
    }

    private static String read() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
