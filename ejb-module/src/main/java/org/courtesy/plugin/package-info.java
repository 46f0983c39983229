/**
 * Plug-ins: finds those that are shipped and those in the directory that the operator names, starts them, lists them and hands
 * them to the features that use them. One that is broken is told and left out; it never keeps the server from starting.
 *
 * <p>What plug-ins are written against is {@link org.courtesy.plugin.spi}.
 */
package org.courtesy.plugin;
