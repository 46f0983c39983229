package org.courtesy.report;

import jakarta.persistence.Query;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;

/**
 * Everybody's latest stored decision of a period, as a table for the {@code from} of a statement. Plain SQL, alike on H2 and
 * PostgreSQL; not a {@code with}, since H2 loses the parameters of one that builds on another. The index on customers and
 * decisions holds every column it touches.
 */
public final class LatestDecisions {

    /** The columns that name sets of reasons for advertising, by channel. */
    public static final Map<ContactChannel, String> ADVERTISING = advertising();

    private static final String COLUMNS =
            "a.id, a.customer_id, a.decided_on, a.band, a.segment, a.unavoidable, a.next_action, "
                    + ADVERTISING.values().stream()
                            .map(column -> "a." + column + ", ")
                            .collect(Collectors.joining())
                    + "a.service_reasons, a.statutory_reasons, a.action_reasons, a.opens, a.clv_formula, a.clv_currency, a.clv_value";

    /**
     * A table of {@code id, customer_id, decided_on, band, segment, unavoidable, next_action, <channel>_reasons,
     * service_reasons, statutory_reasons, action_reasons, opens, clv_formula, clv_currency, clv_value}.
     */
    public static final String TABLE = """
            (select %s
             from assessment a
             where a.decided_on between :first and :last
               and not exists (select 1 from assessment later
                 where later.customer_id = a.customer_id and later.id > a.id
                   and later.decided_on between :first and :last))""".formatted(COLUMNS);

    /** Holds for a customer {@code c} whose data may be used, not only kept (Art. 18 GDPR). */
    public static final String UNRESTRICTED = "not c.restricted and c.privacy_restricted_on is null";

    /** Holds for a customer {@code c} who is counted: not deceased, and not restricted. */
    public static final String COUNTED = "not c.deceased and " + UNRESTRICTED;

    private LatestDecisions() {}

    private static Map<ContactChannel, String> advertising() {
        Map<ContactChannel, String> columns = new EnumMap<>(ContactChannel.class);
        for (ContactChannel channel : ContactChannel.values()) {
            columns.put(channel, channel.name().toLowerCase(Locale.ROOT) + "_reasons");
        }
        return Collections.unmodifiableMap(columns);
    }

    /** The same table with the decisions up to a day, the day being a parameter of that name. */
    public static String upTo(String day) {
        return """
                (select %s
                 from assessment a
                 where a.decided_on <= :%2$s
                   and not exists (select 1 from assessment later
                     where later.customer_id = a.customer_id and later.id > a.id and later.decided_on <= :%2$s))""".formatted(COLUMNS, day);
    }

    /** Fills the parameters of {@link #TABLE}. */
    public static <Q extends Query> Q within(Period period, Q query) {
        query.setParameter("first", period.first()).setParameter("last", period.last());
        return query;
    }
}
