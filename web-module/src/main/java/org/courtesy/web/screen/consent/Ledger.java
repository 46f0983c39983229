package org.courtesy.web.screen.consent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.consent.StoredConsent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Proof;
import org.courtesy.web.screen.layout.Words;

/** The customer's consents, objections, promises and wishes in the words of one language. */
public record Ledger(List<Line> consents, List<Line> objections, List<PromiseLine> promises, List<String> wishes) {

    /** The occasion of what customers did on their own pages; the evidence then is the link. */
    private static final String BY_LINK = "CUSTOMER_LINK";

    /**
     * An entry.
     *
     * @param more proof, text version, who wrote it down
     * @param tone style class
     */
    public record Line(String what, String state, String when, String more, String tone) {}

    /** A promise; {@code open} ones can be kept. */
    public record PromiseLine(String id, String what, String state, String tone, boolean open) {}

    /** How entries are put into words: by whose calendar, on which day. */
    record Teller(ZoneId zone, LocalDate today, Words words) {

        Line tell(StoredConsent stored) {
            ConsentEntry entry = stored.entry();
            boolean granted = entry.state() == ConsentState.GRANTED;
            boolean byCustomer = BY_LINK.equals(entry.occasion());
            boolean proved = entry.proof() != null && entry.proof() != Proof.NONE;
            String version = entry.textVersion() == null ? "" : words.say("consent.version", entry.textVersion());
            return new Line(
                    words.of(entry.channel()) + " · " + words.of(entry.purpose()),
                    words.of(entry.state()),
                    words.moment(entry.at(), zone, today),
                    Stream.of(
                                    byCustomer || entry.proof() == null ? "" : words.of(entry.proof()),
                                    version,
                                    byCustomer ? "" : Objects.toString(entry.evidence(), ""),
                                    byCustomer
                                            ? words.say("consent.byCustomer")
                                            : Objects.toString(entry.recordedBy(), ""))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" · ")),
                    granted ? (proved ? "ok" : "warn") : "stop");
        }

        Line tell(Objection objection) {
            String channel =
                    objection.channel() == null ? words.say("objection.everyChannel") : words.of(objection.channel());
            return new Line(
                    channel + " · " + words.of(objection.purpose()),
                    words.say("objection.state"),
                    words.moment(objection.at(), zone, today),
                    "",
                    "stop");
        }

        PromiseLine tell(PromiseEntry promise) {
            String day = words.say("promise.due", words.dayNear(promise.dueOn(), today));
            String due = promise.what() == null ? day : promise.what() + " · " + day;
            if (promise.keptOn() != null) {
                String kept = words.say("promise.kept", words.dayNear(promise.keptOn(), today));
                return new PromiseLine(promise.id(), due, kept, "ok", false);
            }
            boolean late = promise.dueOn().isBefore(today);
            return new PromiseLine(
                    promise.id(), due, words.say(late ? "promise.late" : "promise.open"), late ? "stop" : "soft", true);
        }

        List<String> tell(Preference wishes) {
            List<String> told = new ArrayList<>();
            if (wishes.preferredChannel() != null) {
                told.add(words.say("wish.channel", words.of(wishes.preferredChannel())));
            }
            if (wishes.pausedFrom() != null || wishes.pausedTo() != null) {
                told.add(words.say(
                        "wish.pause",
                        wishes.pausedFrom() == null ? "…" : words.dayNear(wishes.pausedFrom(), today),
                        wishes.pausedTo() == null ? "…" : words.dayNear(wishes.pausedTo(), today)));
            }
            if (!wishes.greetings()) {
                told.add(words.say("wish.noGreetings"));
            }
            if (wishes.maxAdvertisingPer30Days() != null) {
                told.add(words.say("wish.most", wishes.maxAdvertisingPer30Days()));
            }
            return told;
        }
    }
}
