/** Reports over HTTP, as JSON or as CSV. What is counted and how is up to the application. */
package org.courtesy.web.api.report;
