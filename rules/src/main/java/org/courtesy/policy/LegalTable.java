package org.courtesy.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.LegalTerms;
import org.courtesy.fact.Need;

/** What the law of a country wants before advertising goes out, by kind of customer, channel and day. */
public final class LegalTable {

    private record Key(String country, CustomerKind kind, ContactChannel channel) {}

    private record Dated(LocalDate from, LocalDate to, LegalTerms terms, String legalBasis) {}

    private final Map<Key, List<Dated>> rows = new HashMap<>();

    LegalTable(Table table) {
        for (Table.Row row : table.rows()) {
            LegalTerms terms = new LegalTerms(
                    true,
                    row.oneOf(Need.class, "need"),
                    row.text("refusal"),
                    row.yes("optOutRegister"),
                    row.words("advice"));
            Key key = new Key(
                    row.text("country"),
                    row.oneOf(CustomerKind.class, "kind"),
                    row.oneOf(ContactChannel.class, "channel"));
            rows.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Dated(
                            row.date("validFrom", LocalDate.MIN),
                            row.date("validTo", LocalDate.MAX),
                            terms,
                            row.empty("legalBasis") ? null : row.text("legalBasis")));
        }
    }

    /** The terms in force on a day; {@link LegalTerms#UNKNOWN} where no row is. */
    public LegalTerms on(LocalDate day, String country, CustomerKind kind, ContactChannel channel) {
        Dated row = row(day, country, kind, channel);
        return row == null ? LegalTerms.UNKNOWN : row.terms;
    }

    /** The paragraph behind the terms in force on a day, null where there is none. */
    public String legalBasis(LocalDate day, String country, CustomerKind kind, ContactChannel channel) {
        Dated row = row(day, country, kind, channel);
        return row == null ? null : row.legalBasis;
    }

    private Dated row(LocalDate day, String country, CustomerKind kind, ContactChannel channel) {
        for (Dated row : rows.getOrDefault(new Key(country, kind, channel), List.of())) {
            if (!day.isBefore(row.from) && !day.isAfter(row.to)) {
                return row;
            }
        }
        return null;
    }
}
