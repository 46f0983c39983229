/**
 * The second line behind the guard: a candidate has to judge real cases, and to come back, before it judges customers.
 *
 * <p>Whether its judgements are good is a question for scenarios and replay. No rules are changed or put in force here.
 */
package org.courtesy.trial;
