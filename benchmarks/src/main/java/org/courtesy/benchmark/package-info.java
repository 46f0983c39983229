/**
 * Measures the engine against the hand-written twin and holds their answers side by side. Every figure is a ratio taken in
 * one run. {@link org.courtesy.benchmark.Report} is the one command; what it measures runs on a server and a database of its own.
 *
 * <p>Nothing of the product may depend on this package.
 */
package org.courtesy.benchmark;
