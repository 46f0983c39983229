package org.courtesy.fact;

/** Kind of building of the premise. */
public enum HouseType {
    DETACHED,
    TERRACED,
    APARTMENT,
    COMMERCIAL
}
