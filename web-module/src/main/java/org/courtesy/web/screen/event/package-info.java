/** The page of events that could not be taken: why, what came, once more or away with it. */
package org.courtesy.web.screen.event;
