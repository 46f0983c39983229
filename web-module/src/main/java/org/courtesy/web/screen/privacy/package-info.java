/**
 * The desk of whoever protects the data: what people ask about their own data, by the day on which they are owed an answer, and what can
 * be done about it. Agents put requests down on the page of a customer.
 *
 * <p>What requests and restrictions mean belongs to {@code org.courtesy.privacy}, not here.
 */
package org.courtesy.web.screen.privacy;
