/** Long-running work over HTTP: what runs, how far it is. */
package org.courtesy.web.api.job;
