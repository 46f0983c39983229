/** {@code /messages}: what everybody tells customers at the moment. */
package org.courtesy.web.api.message;
