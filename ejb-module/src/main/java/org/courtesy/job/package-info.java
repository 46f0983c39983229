/**
 * Long-running work: what runs, how far it is, and how to stop it.
 *
 * <p>What a job does belongs to its feature.
 */
package org.courtesy.job;
