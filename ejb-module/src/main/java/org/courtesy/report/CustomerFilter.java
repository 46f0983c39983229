package org.courtesy.report;

import jakarta.persistence.Query;
import org.courtesy.fact.CustomerKind;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/**
 * Of which customers a report tells; what is null does not restrict.
 *
 * @param kind household or business customers
 * @param country ISO 3166-1 alpha-2
 * @param segment value segment: as the utility names it, else by the latest decision
 */
public record CustomerFilter(CustomerKind kind, String country, String segment) {

    /** Everybody. */
    public static final CustomerFilter ALL = new CustomerFilter(null, null, null);

    private static final int COUNTRY = 2;
    private static final int LONGEST_SEGMENT = 20;

    /** The value segment of a customer {@code c} in SQL, null when there is none. */
    public static final String SEGMENT = """
            coalesce(c.segment, (select s.segment from assessment s
                where s.customer_id = c.id order by s.id desc fetch first 1 row only))""";

    /**
     * The filter, when it is one.
     *
     * @throws org.courtesy.json.InvalidInputException if a code cannot be one
     */
    public CustomerFilter checked() {
        new Checks()
                .ensure(
                        country == null || country.length() == COUNTRY && Checks.storable(country),
                        "country",
                        InputProblem.NOT_ACCEPTED)
                .longest("segment", segment, LONGEST_SEGMENT)
                .ensure(segment == null || Checks.storable(segment), "segment", InputProblem.NOT_ACCEPTED)
                .done();
        return this;
    }

    /** Whether everybody is meant. */
    public boolean everybody() {
        return equals(ALL);
    }

    /** Conditions on a customer {@code c}, to be put behind others. */
    public String sql() {
        return (kind == null ? "" : " and c.kind = :kind")
                + (country == null ? "" : " and c.country = :country")
                + (segment == null ? "" : " and " + SEGMENT + " = :segment");
    }

    /** Fills the parameters of {@link #sql()}. */
    public <Q extends Query> Q bind(Q query) {
        if (kind != null) {
            query.setParameter("kind", kind.name());
        }
        if (country != null) {
            query.setParameter("country", country);
        }
        if (segment != null) {
            query.setParameter("segment", segment);
        }
        return query;
    }
}
