/**
 * What plug-ins are written against: the whole of it, and nothing but the Java platform. A jar names the version of these types
 * that it was written for as {@code Courtesy-Plugin: 1} in its manifest.
 *
 * <p>What changes here changes for other people: types and methods are added with defaults, never altered.
 */
package org.courtesy.plugin.spi;
