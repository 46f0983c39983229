/**
 * What every HTTP exchange has, screen or interface alike: a correlation id, security headers, a language.
 *
 * <p>Servlet API only; nothing here knows a feature, JAX-RS or Faces.
 */
package org.courtesy.web.http;
