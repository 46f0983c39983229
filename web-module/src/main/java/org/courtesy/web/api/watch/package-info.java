/** The rules in production over HTTP. What is counted and how is up to the application. */
package org.courtesy.web.api.watch;
