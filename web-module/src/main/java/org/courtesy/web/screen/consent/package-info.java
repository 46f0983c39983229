/**
 * What the customer permitted, forbade, wished and was promised: shown beside the timeline and written down in small
 * dialogs.
 *
 * <p>What an entry permits is decided by the rules, not here.
 */
package org.courtesy.web.screen.consent;
