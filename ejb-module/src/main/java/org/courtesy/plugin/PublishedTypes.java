package org.courtesy.plugin;

import org.courtesy.plugin.spi.ChannelGateway;

/**
 * What a jar sees besides itself: the Java platform and the published types. The product's own libraries are not among it, so a
 * jar brings the versions that it likes, and an update of the product takes nothing from it.
 */
final class PublishedTypes extends ClassLoader {

    private static final String PUBLISHED = ChannelGateway.class.getPackageName() + ".";

    PublishedTypes() {
        super("courtesy-plugin-types", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(PUBLISHED)) {
            return Class.forName(name, false, ChannelGateway.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }
}
