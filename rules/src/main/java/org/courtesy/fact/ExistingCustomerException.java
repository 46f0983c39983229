package org.courtesy.fact;

import java.time.OffsetDateTime;

/**
 * What is known of the conditions of § 7 (3) UWG, under which e-mail advertising needs no consent.
 *
 * @param addressFromSale the address was obtained with a sale
 * @param noticeAtCollection the customer was told of the right to object when it was collected
 * @param objectedAt when the customer objected, null: never
 */
public record ExistingCustomerException(
        boolean addressFromSale, boolean noticeAtCollection, OffsetDateTime objectedAt) {}
