/**
 * One voice: what everybody at the utility tells customers at the moment - press, campaigns, price rounds, outages - until
 * when, to whom, and what was said before.
 *
 * <p>A message is content. It decides nothing, it is no contact, and no rule reads it; whether somebody may be called for it
 * is decided as for any other contact.
 */
package org.courtesy.message;
