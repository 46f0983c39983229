/**
 * The demo utility: a municipal supplier with a few hundred invented customers, made for the day on which it is loaded.
 *
 * <p>What is generated is plain data; it goes through the same records and checks as everybody else's. Nothing outside
 * this package may know that a customer is a demo customer, and nothing here decides anything.
 */
package org.courtesy.demo;
