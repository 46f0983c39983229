package org.courtesy.customer;

/**
 * How a customer is called.
 *
 * @param given given name of a person
 * @param family family name of a person
 * @param organisation name of an organisation, or null
 */
public record Name(String given, String family, String organisation) {

    /** The name as one reads it: the organisation, or given and family name. */
    public String full() {
        if (organisation != null && !organisation.isBlank()) {
            return organisation;
        }
        return ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
    }
}
