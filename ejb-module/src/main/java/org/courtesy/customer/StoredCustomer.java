package org.courtesy.customer;

import java.time.Instant;

/**
 * A customer as it is stored.
 *
 * @param version grows with every change; what a later change has to name
 * @param created whether the call that returned this has created it
 */
public record StoredCustomer(CustomerRecord body, long version, Instant changedAt, boolean created) {}
