/**
 * Assesses the whole base, or a part of it, as a job.
 *
 * <p>What is decided belongs to the core, how a single decision is stored to {@code org.courtesy.decision}.
 */
package org.courtesy.sweep;
