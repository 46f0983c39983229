/**
 * Double opt-in: a customer who asked for something by an address confirms behind a link that was sent to it, and what they say
 * yes to is shown word by word. Only then is anything written into the ledger.
 *
 * <p>Sending the message is the business of whoever asks: this package hands out the link and judges nothing.
 */
package org.courtesy.optin;
