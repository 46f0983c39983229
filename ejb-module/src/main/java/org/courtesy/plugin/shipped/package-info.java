/**
 * The plug-ins that are shipped, written as foreign ones are: against {@link org.courtesy.plugin.spi} and named in
 * {@code META-INF/services}. They are the examples that others start from.
 */
package org.courtesy.plugin.shipped;
