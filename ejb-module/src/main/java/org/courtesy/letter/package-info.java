/**
 * Letters and cards: templates in three languages with their versions, what the law makes of them, and print files with the
 * lists of addresses that belong to them.
 *
 * <p>A template that is filed as a duty or as service and carries advertising is not saved. Nobody gets a letter whom the gate
 * does not permit to be written to. A print file is no contact: the mailing house's report of what was sent is.
 */
package org.courtesy.letter;
