/**
 * Hands the held contacts of an audience to the gateway of its channel, as a job: each is asked about at the gate once more, handed
 * over under an id that stays the same, and becomes a touchpoint or is given back.
 *
 * <p>What a gateway is says {@code org.courtesy.plugin}; who is in an audience says {@code org.courtesy.audience}.
 */
package org.courtesy.handover;
