package org.courtesy.value;

/**
 * Customers with the same history of visits: of {@code opportunities} periods (say weeks) they came in {@code frequency},
 * last in the one numbered {@code recency}.
 *
 * @param frequency periods with a visit, 0..recency
 * @param recency period of the last visit, counted from 1; 0 when there was none
 * @param opportunities periods observed, 1 or more
 * @param customers how many have this history, 1 or more
 */
public record Engagement(int frequency, int recency, int opportunities, long customers) {

    /** @throws IllegalArgumentException when no such history is possible */
    public Engagement {
        boolean possible = frequency >= 0 && frequency <= recency && recency <= opportunities && opportunities >= 1;
        if (!possible || frequency == 0 && recency > 0 || customers < 1) {
            throw new IllegalArgumentException("%d visits, the last in period %d of %d, by %d customers: not possible"
                    .formatted(frequency, recency, opportunities, customers));
        }
    }
}
