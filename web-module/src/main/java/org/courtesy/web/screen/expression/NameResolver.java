package org.courtesy.web.screen.expression;

import jakarta.el.ELContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.web.screen.layout.Words;

/**
 * Finds what pages name: their messages, {@code #{msg['close']}}, what a loop calls its row, and beans. The resolvers of Faces
 * and CDI look for a bean anew each time, hundreds of times in a page, also where a message is meant; this one stands before
 * them, remembers the beans that have a proxy, and leaves all else to them.
 */
public class NameResolver extends PartialResolver {

    private static final String MESSAGES = "msg";

    private static final Map<Locale, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private final Map<String, Optional<Object>> proxies = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && property instanceof String name) {
            FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
            Object value = MESSAGES.equals(name)
                    ? bundle(faces.getViewRoot().getLocale())
                    : faces.getExternalContext().getRequestMap().get(name);
            if (value == null) {
                value = proxies.computeIfAbsent(name, NameResolver::proxy).orElse(null);
            }
            if (value != null) {
                context.setPropertyResolved(true);
            }
            return value;
        }
        if (base instanceof ResourceBundle bundle && property instanceof String key && bundle.containsKey(key)) {
            context.setPropertyResolved(true);
            return bundle.getString(key);
        }
        return null;
    }

    /** Stands for a bean of the product in all requests; a bean that belongs to no scope has none. */
    private static Optional<Object> proxy(String name) {
        BeanManager manager = CDI.current().getBeanManager();
        Bean<?> bean = manager.resolve(manager.getBeans(name));
        if (bean == null
                || !manager.isNormalScope(bean.getScope())
                || !bean.getTypes().contains(bean.getBeanClass())) {
            return Optional.empty();
        }
        return Optional.of(manager.getReference(bean, bean.getBeanClass(), manager.createCreationalContext(bean)));
    }

    private static ResourceBundle bundle(Locale locale) {
        return BUNDLES.computeIfAbsent(
                locale, wanted -> ResourceBundle.getBundle(Words.BUNDLE, wanted, NameResolver.class.getClassLoader()));
    }
}
