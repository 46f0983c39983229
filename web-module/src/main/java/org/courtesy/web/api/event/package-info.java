/** {@code /dead-letters}: events that could not be taken, tried again or let go. */
package org.courtesy.web.api.event;
