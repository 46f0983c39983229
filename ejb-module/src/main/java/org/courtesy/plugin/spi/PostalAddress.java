package org.courtesy.plugin.spi;

/**
 * Where letters go; what is unknown is null.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(String street, String postalCode, String city, String country) {}
