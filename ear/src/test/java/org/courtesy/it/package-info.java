/**
 * Tests against the built EAR in a real server: over HTTP, and inside the server through {@code java:global} names.
 *
 * <p>The server runs once for all classes, with the EAR already deployed, so a class needs no deployment of its own:
 * {@code @ExtendWith(ArquillianExtension.class) @RunAsClient} and {@link org.courtesy.it.RunningServer} are enough. All
 * classes therefore share one database; each uses its own customers. Tags choose the database: none for the embedded
 * one, {@code postgresql} for PostgreSQL only, {@code every-database} for both.
 */
package org.courtesy.it;
