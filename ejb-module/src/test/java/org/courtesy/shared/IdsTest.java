package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final Ids ids = new Ids(clock);

    @Test
    void bearVersionVariantAndTime() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void growEvenWhenTheClockStandsStill() {
        List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void readsOnlyWhatIsWrittenInFull() {
        UUID id = ids.next();

        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse("1-2-3-4-5")).isEmpty();
        assertThat(Ids.parse("call-77")).isEmpty();
    }
}
