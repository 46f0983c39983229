/**
 * Why decisions refuse: the reasons of a decision as a set that very many decisions share. A decision names its sets by their
 * digests; what is in a set is written down once, when somebody asks for it first.
 *
 * <p>No reason names a person or a day, and nothing here decides. What is counted over the sets is up to reports.
 */
package org.courtesy.reason;
