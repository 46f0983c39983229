package org.courtesy.customer;

/**
 * A customer with those among whom contacts are shared.
 *
 * @param household null when there is none; likewise {@code premise}
 */
public record SharedKey(CustomerKey customer, String household, String premise) {}
