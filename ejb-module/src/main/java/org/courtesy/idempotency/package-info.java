/**
 * What is done once although it is asked for twice: callers name a key, and a repetition gets the first answer.
 *
 * <p>What a request says, and how an answer is written, is left to who calls.
 */
package org.courtesy.idempotency;
