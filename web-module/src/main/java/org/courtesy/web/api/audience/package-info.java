/** Audiences over JAX-RS. No rules of its own: it reads the wish and writes the answer. */
package org.courtesy.web.api.audience;
