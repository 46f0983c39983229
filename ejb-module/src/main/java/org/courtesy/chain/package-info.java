/**
 * Rows linked by checksums, so that nobody adds, changes or removes one unnoticed: each link holds the checksum of its row and
 * that of the link before it. Links are made seconds after their rows, one writer at a time, so that whoever writes a row waits
 * for nobody (ADR 36).
 *
 * <p>What is linked is the business of the features, which offer their rows as {@link org.courtesy.chain.ChainedRows}. The
 * consent ledger is one chain, the audit trail another.
 */
package org.courtesy.chain;
