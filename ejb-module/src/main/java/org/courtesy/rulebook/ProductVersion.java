package org.courtesy.rulebook;

/** What the product calls itself in the title of the rules it brings. */
final class ProductVersion {

    static final String TITLE = title(ProductVersion.class.getPackage().getImplementationVersion());

    private ProductVersion() {}

    /** @param version as the build wrote it into the archive, null where the classes stand in none */
    static String title(String version) {
        return version == null ? "Courtesy" : "Courtesy " + version;
    }
}
