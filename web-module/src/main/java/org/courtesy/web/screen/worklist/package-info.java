/**
 * The day's work on the screen: the list, the card of what is being worked on, its outcome; teams and who is away. What is
 * to be done and whether it may be is asked of the services.
 */
package org.courtesy.web.screen.worklist;
