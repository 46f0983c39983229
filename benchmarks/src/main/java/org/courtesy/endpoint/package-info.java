/**
 * What somebody would write by hand instead of the product's interface: the same bodies in and out, the twin's decision
 * between them, plain JDBC to the product's tables. A web application of its own for the server that is measured, see
 * {@link org.courtesy.benchmark.HttpLoad}.
 *
 * <p>Nothing of the product may depend on this package, and it may use of the product only facts, findings and tables.
 */
package org.courtesy.endpoint;
