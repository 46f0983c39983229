/**
 * Current messages: who leads writes them and takes them back, everybody reads them, and they stand beside the words to say.
 *
 * <p>Whom a message concerns is decided by {@code org.courtesy.message}, not here.
 */
package org.courtesy.web.screen.message;
