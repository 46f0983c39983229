/** Keys by which other systems sign in. What a key is belongs to {@code org.courtesy.security}. */
package org.courtesy.web.api.key;
