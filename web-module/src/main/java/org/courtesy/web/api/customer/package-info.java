/** Customers over HTTP: find, read, store, and ask whether they may be contacted. */
package org.courtesy.web.api.customer;
