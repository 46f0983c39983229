/**
 * How long each kind of data is kept (Art. 5 (1) e GDPR): the table of periods, and the nightly job that clears away what is over, with its
 * report.
 *
 * <p>What a person asks to have erased is {@code privacy.erasure}'s. Files, messages to others and remembered answers are cleared by
 * their own features within days.
 */
package org.courtesy.privacy.retention;
