package org.courtesy.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.rules.Shipped;
import org.courtesy.scenario.ScenarioReader;

/** Cases in the words of scenarios; what is not named comes from their defaults: a customer to whom everything is open. */
final class Cases {

    private static final ScenarioReader READER = new ScenarioReader(defaults());

    private Cases() {}

    /** A case as the {@code given} part of a scenario, in one line. */
    static CustomerCase of(String given) {
        return READER.read("cases", "- {name: case, given: " + given + ", expect: {fires: []}}")
                .get(0)
                .given();
    }

    static Assessment judged(CustomerCase given) {
        return Shipped.ASSESSOR.assess(given, Mode.WHAT_IF, false);
    }

    static Assessment explained(String given) {
        return Shipped.ASSESSOR.assess(of(given), Mode.WHAT_IF, true);
    }

    private static String defaults() {
        try (InputStream in = Cases.class.getResourceAsStream("/courtesy/scenarios/defaults.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
