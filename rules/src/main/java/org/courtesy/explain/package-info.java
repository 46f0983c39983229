/**
 * Why, and what would have to be different: counterfactuals, how the next best action was found, what a customer is told,
 * and when contact is possible again.
 *
 * <p>Every statement comes from the rules: the changed case is judged like any other, and what was not judged is not said.
 * Nothing here knows a rule, asks the clock or is called unless somebody wants an explanation.
 */
package org.courtesy.explain;
