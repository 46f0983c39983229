package org.courtesy.web.screen.layout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.chain.CheckedChain;

/**
 * A check of a chain in words.
 *
 * @param tone {@code ok}, {@code stop} or {@code calm} while it is running
 * @param problems the places that do not hold, one sentence each
 */
public record ChainCheckLine(String when, String result, String tone, List<String> problems) {

    /**
     * Tells of a check.
     *
     * @param holds key of the sentence that the chain holds
     * @param problem how the keys of the sentences on what is wrong begin
     * @param reader the clock of whoever reads it
     */
    public static ChainCheckLine of(CheckedChain check, String holds, String problem, Words words, Clock reader) {
        String when = words.moment(check.requestedAt(), reader.getZone(), LocalDate.now(reader));
        if (check.endedAt() == null) {
            String running = words.say("proofs.check.running", check.checked(), check.links());
            return new ChainCheckLine(when, running, "calm", List.of());
        }
        if (check.problems() == 0) {
            return new ChainCheckLine(when, words.say(holds, check.links(), check.shredded()), "ok", List.of());
        }
        List<String> problems = check.found().stream()
                .map(found -> words.say(problem + found.kind(), found.position()))
                .toList();
        return new ChainCheckLine(when, words.say("proofs.check.broken", check.problems()), "stop", problems);
    }

    /** Whether it is still running. */
    public boolean running() {
        return tone.equals("calm");
    }
}
