/**
 * What the customer permitted, forbade, wished and was promised: the consent ledger, objections, preference, promises.
 *
 * <p>What an entry permits is decided by the rules, not here.
 */
package org.courtesy.consent;
