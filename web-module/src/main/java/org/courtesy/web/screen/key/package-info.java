/**
 * The keys by which other systems sign in: who has one, what it opens, and its end.
 *
 * <p>What a key may and how it is made belongs to {@code org.courtesy.security}, not here.
 */
package org.courtesy.web.screen.key;
