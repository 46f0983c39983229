package org.courtesy.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseJson;

/** The customer whose decisions are measured: 2 contracts, 3 consents, 9 touchpoints. */
final class TypicalCase {

    private static final int HOURS_BETWEEN = 7;

    private TypicalCase() {}

    static CustomerCase one() {
        try (InputStream json = TypicalCase.class.getResourceAsStream("typical.json")) {
            return CaseJson.readCase(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same customer at many instants of the following year, by day and night, on working days and holidays. */
    static List<CustomerCase> many(int count) {
        CustomerCase one = one();
        return IntStream.range(0, count)
                .mapToObj(i -> one.at(one.asOf().plusHours((long) i * HOURS_BETWEEN)))
                .toList();
    }
}
