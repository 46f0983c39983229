/** The figures of the server over HTTP, for Prometheus and whatever reads its format. */
package org.courtesy.web.api.metric;
