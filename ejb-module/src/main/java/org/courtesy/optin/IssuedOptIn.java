package org.courtesy.optin;

import org.courtesy.link.IssuedLink;

/** A consent that is to be confirmed, with the link that confirms it; the link is shown this once. */
public record IssuedOptIn(OptIn optIn, IssuedLink link) {}
