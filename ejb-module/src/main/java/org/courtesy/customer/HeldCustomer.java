package org.courtesy.customer;

/**
 * A customer who is locked until the transaction ends.
 *
 * @param answer that to the {@link Aside}, null if there is none
 */
public record HeldCustomer(CustomerKey key, Object answer) {}
