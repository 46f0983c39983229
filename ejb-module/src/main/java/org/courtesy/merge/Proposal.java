package org.courtesy.merge;

import java.util.List;
import org.courtesy.customer.CustomerRow;

/**
 * Two records that may be of one person. Nothing is merged because of it.
 *
 * @param customer the record that was there first, or the one that was asked about
 * @param other the other record
 * @param reasons in what they are alike, such as {@code SAME_NAME}
 * @param doubts in what they are not, though both say something: {@code DIFFERENT_NAME}, {@code DIFFERENT_BIRTH_DATE}
 */
public record Proposal(
        CustomerRow customer, CustomerRow other, Strength strength, List<Reason> reasons, List<Reason> doubts) {

    public Proposal {
        reasons = List.copyOf(reasons);
        doubts = List.copyOf(doubts);
    }

    /**
     * Something that speaks for it or against it.
     *
     * @param text the same in words
     */
    public record Reason(String code, String text) {}
}
