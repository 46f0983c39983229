package org.courtesy.web.screen.touchpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.TouchpointStatus;

/**
 * What is usual for a kind of touchpoint, so that the form starts with it.
 *
 * @param group heading in the list of kinds
 * @param type code of the touchpoint catalogue
 */
public record UsualTouchpoint(
        String group,
        String type,
        Direction direction,
        ContactChannel channel,
        TouchpointStatus status,
        int experience) {

    /** Every kind that people record, in the order of the form. */
    public static final List<UsualTouchpoint> ALL = read("usual.csv");

    /** What is usual for a type, if it is one that people record. */
    public static Optional<UsualTouchpoint> of(String type) {
        return ALL.stream().filter(usual -> usual.type().equals(type)).findFirst();
    }

    /** Whether it is we who contact. */
    public boolean outbound() {
        return direction == Direction.OUTBOUND;
    }

    private static List<UsualTouchpoint> read(String resource) {
        try (InputStream stream = UsualTouchpoint.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(UsualTouchpoint::parse)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }

    private static UsualTouchpoint parse(String line) {
        String[] cells = line.split(",");
        return new UsualTouchpoint(
                cells[0],
                cells[1],
                Direction.valueOf(cells[2]),
                ContactChannel.valueOf(cells[3]),
                TouchpointStatus.valueOf(cells[4]),
                Integer.parseInt(cells[5]));
    }
}
