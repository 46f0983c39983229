/**
 * Judges stored decisions a second time, by two rule sets, and adds up what would be different: in customers, contacts,
 * refusals, bands, offers and value.
 *
 * <p>Pure: it knows no database, no job and no clock. Where decisions come from and where reports are kept is up to the
 * application.
 */
package org.courtesy.replay;
