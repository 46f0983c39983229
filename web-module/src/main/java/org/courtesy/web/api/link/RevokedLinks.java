package org.courtesy.web.api.link;

/**
 * What came of making links worthless.
 *
 * @param revoked how many links were valid until now
 */
public record RevokedLinks(int revoked) {}
