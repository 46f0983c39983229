package org.courtesy.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Three times as much is asked as can be answered, whether answers come or not. */
final class Overload implements Fault {

    private static final int TIMES_TOO_MUCH = 3;

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String promise() {
        return "three times as many touchpoints as can be taken: what is too much is refused at once with 503, a code and Retry-After,"
                + " and nothing of it is stored; what is taken is stored";
    }

    /** Seconds, and thrice as many to warm up. */
    @Override
    public int times(boolean longer) {
        return longer ? 120 : 10;
    }

    @Override
    public Lab lab() throws IOException {
        return Lab.apart();
    }

    @Override
    public Finding run(Lab lab, int seconds) throws Exception {
        try (ClientLog log = new ClientLog()) {
            Load load = new Load(lab, log);
            // The first flood is for the compiler: a server that is as warm as one of every day has refused before.
            load.open(load.most(Duration.ofSeconds(seconds)) * TIMES_TOO_MUCH, Duration.ofSeconds(seconds));
            double most = load.most(Duration.ofSeconds(seconds));
            Load.Run flood = load.open(most * TIMES_TOO_MUCH, Duration.ofSeconds(seconds));
            Load.Run after = load.closed(Duration.ofSeconds(10));
            List<String> broken = new ArrayList<>(new StoredRows(lab.database()).compare(log));
            broken.addAll(Refusals.notInOrder(log.refused()));
            if (after.done().size() < after.replies().size()) {
                broken.add("requests are refused after the overload, too");
            }
            return new Finding(
                    broken,
                    "%.0f a second at most; then %.0f a second asked, %.0f taken: %s; %s; then again %.0f a second, %s"
                            .formatted(
                                    most,
                                    most * TIMES_TOO_MUCH,
                                    flood.perSecond(),
                                    Figures.of("taken in", Load.millis(flood.done())),
                                    Refusals.figures(log.refused()),
                                    after.perSecond(),
                                    Figures.of("taken in", Load.millis(after.done()))));
        }
    }
}
