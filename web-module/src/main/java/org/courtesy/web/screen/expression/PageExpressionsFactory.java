package org.courtesy.web.screen.expression;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/**
 * Lets {@link NameResolver} and {@link MethodResolver} see what stands in pages before all other resolvers do. Those named in
 * {@code faces-config.xml} come after that of CDI, which is the slowest.
 */
public class PageExpressionsFactory extends ApplicationFactory {

    private Application application;

    public PageExpressionsFactory(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public synchronized Application getApplication() {
        if (application == null) {
            application = new PageExpressions(getWrapped().getApplication());
        }
        return application;
    }

    @Override
    public synchronized void setApplication(Application application) {
        this.application = null;
        getWrapped().setApplication(application);
    }

    private static final class PageExpressions extends ApplicationWrapper {

        private ELResolver resolver;

        PageExpressions(Application wrapped) {
            super(wrapped);
        }

        @Override
        public synchronized ELResolver getELResolver() {
            if (resolver == null) {
                CompositeELResolver all = new CompositeELResolver();
                all.add(new NameResolver());
                all.add(new MethodResolver());
                all.add(getWrapped().getELResolver());
                resolver = all;
            }
            return resolver;
        }
    }
}
