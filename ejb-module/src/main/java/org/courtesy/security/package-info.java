/**
 * Who may come in: users, roles, passwords, second factors, sessions, keys and the memory of failed attempts.
 *
 * <p>How a request carries its credentials (headers, sessions, cookies) belongs to the web module.
 */
package org.courtesy.security;
