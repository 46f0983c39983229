/**
 * Erasing a person (Art. 17 GDPR): what tells of the person goes, table by table, in one transaction; what the law has kept and what
 * figures are made of stays without a person (ADR 41).
 *
 * <p>Which tables there are and what becomes of each stands in {@link org.courtesy.privacy.erasure.ErasurePlan}; a test compares it with
 * the schema.
 */
package org.courtesy.privacy.erasure;
