package org.courtesy.link;

import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;

/**
 * Whoever holds a valid link: the one customer for whom something may be shown or done.
 *
 * @param link id of the link
 * @param touchpoint the touchpoint that the link asks about, null if about none
 * @param lastDay last day on which it opens
 */
public record LinkHolder(UUID link, CustomerKey customer, UUID touchpoint, LocalDate lastDay) {}
