/**
 * The rights of data subjects: the register of their requests with its days, the restriction of processing, and the export of
 * everything known about somebody.
 *
 * <p>What an open request or a restriction forbids is decided by the rules; what customers permitted and what they object to
 * belongs to {@code org.courtesy.consent}.
 */
package org.courtesy.privacy;
