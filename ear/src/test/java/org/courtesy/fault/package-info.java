/**
 * Faults: what breaks around Courtesy is broken on purpose - the server killed, the database killed, held, slow or full, more asked than
 * can be answered -, and what is promised then is looked up, in rows and in answers.
 *
 * <p>Each fault is one class that runs alone, on a server and a PostgreSQL of its own, as a program ({@link org.courtesy.fault.Faults},
 * {@code ./benchmarks/run --faults}); the most important ones run in short in every build, as tests. Times are told and never asserted.
 * Nothing here knows a class of the product.
 */
package org.courtesy.fault;
