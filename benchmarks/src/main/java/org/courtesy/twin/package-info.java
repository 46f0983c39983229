/**
 * The churn score and the contact gate once more, written by hand from the description of the case and not from the rules.
 *
 * <p>It is the measure of the engine's speed and the witness of its answers: engine and twin must agree on every case. The
 * twin reads the case and the numbers of the policy snapshot; it must not see the assessor, the questions or the rule
 * files. What only people need - until, lifted by, legal basis, texts - is not part of it.
 */
package org.courtesy.twin;
