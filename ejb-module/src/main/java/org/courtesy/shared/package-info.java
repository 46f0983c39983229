/**
 * What every feature needs and none owns: the clock, paging, ids, the persistence context and the family of errors.
 *
 * <p>Small on purpose. No feature's words, no entities and no queries belong here.
 */
package org.courtesy.shared;
