package org.courtesy.web.screen.workbench;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that somebody begins to write: the next free id of its family, and a text that has everything a rule needs.
 *
 * @param path in the rule set
 */
record NewRule(String path, String text) {

    private static final int FIRST_DEADLINE = 101;
    private static final Pattern FILE = Pattern.compile("drl/\\w+/([A-Z]{3})-(\\d{3})-.*");

    /** What the rules of a family have in common. */
    private record Family(String prefix, String question, String condition, String answer) {}

    private static final Map<String, Family> FAMILIES = Map.of(
            "churn", new Family("CHU", "RiskQuestion", "customer.openComplaints > 0", "driver(\"COMPLAINT_OPEN\")"),
            "loyalty", new Family("LOY", "LoyaltyQuestion", "customer.openComplaints == 0", "award(1)"),
            "contact",
                    new Family("CON", "ContactQuestion", "customer.openComplaints > 0", "refuse(\"OPEN_COMPLAINT\")"),
            "occasion",
                    new Family("OCC", "OccasionQuestion", "customer.openComplaints > 0", "refuse(\"OPEN_COMPLAINT\")"),
            "offer", new Family("OFF", "OfferQuestion", "customer.openComplaints > 0", "refuse(\"OPEN_COMPLAINT\")"),
            "next", new Family("NBA", "ActionQuestion", "customer.openComplaints > 0", "timesContext(1)"),
            "deadline", new Family("OCC", "DeadlineQuestion", "customer.openComplaints > 0", "runs()"),
            "alert", new Family("ALR", "AlertQuestion", "customer.openComplaints > 0", "warn(\"OPEN_COMPLAINT\")"));

    /**
     * @param family one of {@link RuleTree#FAMILIES}
     * @param sentence what the rule says, in English
     * @param paths of all files there are
     */
    static NewRule of(String family, String sentence, List<String> paths) {
        Family known = FAMILIES.get(family);
        String id = "%s-%03d".formatted(known.prefix(), next(family, known.prefix(), paths));
        String text = """
                package courtesy.rules.%s;

                import org.courtesy.fact.%s;

                rule "%s"
                    @id("%s") @owner("customer-care") @since("1.0") @source("contact policy")
                when
                    $question : %s( %s )
                then
                    $question.%s;
                end
                """.formatted(
                        family,
                        known.question(),
                        sentence.replace("\"", ""),
                        id,
                        known.question(),
                        known.condition(),
                        known.answer());
        return new NewRule("drl/" + family + "/" + id + "-" + slug(sentence) + ".drl", text);
    }

    /** Deadlines share their prefix with occasions and count from 101. */
    private static int next(String family, String prefix, List<String> paths) {
        boolean deadline = family.equals("deadline");
        return paths.stream()
                        .map(FILE::matcher)
                        .filter(Matcher::matches)
                        .filter(file -> file.group(1).equals(prefix))
                        .mapToInt(file -> Integer.parseInt(file.group(2)))
                        .filter(number -> !prefix.equals("OCC") || deadline == number >= FIRST_DEADLINE)
                        .max()
                        .orElse(deadline ? FIRST_DEADLINE - 1 : 0)
                + 1;
    }

    private static String slug(String sentence) {
        return Normalizer.normalize(sentence, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
