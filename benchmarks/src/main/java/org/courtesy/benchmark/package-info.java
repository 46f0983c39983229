/**
 * Measures the engine against the hand-written twin and holds their answers side by side. Every figure is a ratio taken in
 * one run.
 *
 * <p>Nothing of the product may depend on this package.
 */
package org.courtesy.benchmark;
