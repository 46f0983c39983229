/**
 * Secrets that have to be read again - of webhooks, of second factors - and the key that hides them in the database; marks under the same
 * key for what is recognised but not kept.
 *
 * <p>What only has to be recognised again (passwords, API keys, recovery codes) is stored as a hash by whoever asks for it.
 */
package org.courtesy.secret;
