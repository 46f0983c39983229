/**
 * Cases without the people in them: what names or numbers a person, a contract or a contact is replaced, what rules look at
 * stays.
 *
 * <p>A pure function over facts; it knows no secret, no database and no rules. Pseudonyms that are the same for all cases of an
 * installation are another matter.
 */
package org.courtesy.pseudonym;
