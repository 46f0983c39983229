package org.courtesy.web.security;

import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Puts {@link SignIn} at the door of the application for as long as it runs. */
@WebListener
public class SignInListener implements ServletContextListener {

    private final SignIn signIn;

    @Inject
    public SignInListener(ApiSignIn api, ScreenSignIn screens) {
        this.signIn = new SignIn(api, screens);
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        AuthConfigFactory.getFactory().registerServerAuthModule(signIn, event.getServletContext());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        AuthConfigFactory.getFactory().removeServerAuthModule(event.getServletContext());
    }
}
