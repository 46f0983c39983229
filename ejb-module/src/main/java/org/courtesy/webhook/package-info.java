/**
 * Endpoints of other systems that are told what happens, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a>
 * describes it: signed, tried again with growing pauses, dead letters that can be sent again, never to an address of the house's
 * own network unless somebody allowed it.
 *
 * <p>What is told belongs to {@code org.courtesy.outbox} and the features that call it. No feature knows of endpoints.
 */
package org.courtesy.webhook;
