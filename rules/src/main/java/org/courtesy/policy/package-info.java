/**
 * What is data and not rule: thresholds, weights, law by country, quiet hours, holidays, catalogues - read from the tables,
 * resolved with the configuration's overrides, pinned by a checksum.
 *
 * <p>Nothing here judges a customer; that is the rules' work. No engine, no database, no clock.
 */
package org.courtesy.policy;
