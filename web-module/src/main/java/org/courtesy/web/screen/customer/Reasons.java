package org.courtesy.web.screen.customer;

import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.finding.Refusal;
import org.courtesy.web.screen.layout.Words;

/** Reasons in one line. */
final class Reasons {

    private Reasons() {}

    /** A sentence as part of a line. */
    static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Every reason with what lifts it and its code, one per line, for those who point at it. */
    static String all(List<Refusal> refusals, Words words) {
        return refusals.stream()
                .map(r -> r.text() + " " + words.of("lifted", r.liftedBy()) + " [" + r.code() + ", " + r.rule() + "]")
                .collect(Collectors.joining("\n"));
    }

    /** The decisive reason, and how many more there are. */
    static String decisive(List<Refusal> refusals, Words words) {
        if (refusals.isEmpty()) {
            return "";
        }
        String first = withoutStop(refusals.get(0).text());
        int others = refusals.size() - 1;
        return others == 0 ? first : words.say("reasons.more", first, others);
    }
}
