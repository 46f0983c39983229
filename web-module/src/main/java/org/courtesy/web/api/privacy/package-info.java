/** The rights of data subjects over HTTP. What they mean belongs to {@code org.courtesy.privacy}. */
package org.courtesy.web.api.privacy;
