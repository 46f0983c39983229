package org.courtesy.fact;

/** Kind of building of the premise. */
public enum HouseType {
    /** A house that stands alone. */
    DETACHED,
    /** A house in a row. */
    TERRACED,
    /** A flat; the roof belongs to all owners. */
    APARTMENT,
    /** A building for business. */
    COMMERCIAL
}
