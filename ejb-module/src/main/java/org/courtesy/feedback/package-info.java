/**
 * One ear: what customers answer when they are asked how it was - would they recommend us, were they content, how much effort
 * was it - and the closed loop on bad answers.
 *
 * <p>Whether one may ask is decided by the gate, since a survey is advertising. What there is to do about a bad answer is a
 * follow-up of {@code org.courtesy.worklist}; what an answer means for the risk is decided by the rules.
 */
package org.courtesy.feedback;
