package org.courtesy.customer;

import java.time.OffsetDateTime;

/**
 * What is left of a customer who was erased.
 *
 * @param key its number is a random one
 * @param erasedAt when
 */
public record ErasedCustomer(CustomerKey key, OffsetDateTime erasedAt) {}
