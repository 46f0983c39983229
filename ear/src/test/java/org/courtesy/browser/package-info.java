/**
 * Journeys of people through the screens of the running server, in a real headless browser.
 *
 * <p>Tests speak of what people see and do; page objects know where it stands. Nobody sleeps: the browser waits for what
 * it is told to expect. A failed test leaves a picture, and a message on the browser's console fails it.
 */
package org.courtesy.browser;
