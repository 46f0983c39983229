package org.courtesy.web.security;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.courtesy.web.http.Correlation;
import org.courtesy.web.http.Places;
import org.courtesy.web.http.SecurityHeaders;

/**
 * The one way in. The interface takes credentials from the {@code Authorization} header alone, so that no foreign page can
 * use a signed-in browser's session on it; the screens take the session alone.
 *
 * <p>A module of Jakarta Authentication, one level below the mechanisms of Jakarta Security: the server's bridge to those
 * looks its bean up twice for each request, the second time while the caller already has the answer and the connection waits
 * (ADR 7).
 */
final class SignIn implements ServerAuthModule {

    /** Set by the container: whether the address is for certain roles only. */
    private static final String MANDATORY = "jakarta.security.auth.message.MessagePolicy.isMandatory";

    private final ApiSignIn api;
    private final ScreenSignIn screens;
    private CallbackHandler container;

    SignIn(ApiSignIn api, ScreenSignIn screens) {
        this.api = api;
        this.screens = screens;
    }

    @Override
    public void initialize(
            MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        HttpServletResponse response = (HttpServletResponse) message.getResponseMessage();
        Correlation.of(request, response);
        SecurityHeaders.put(request, response);
        boolean open = !Boolean.parseBoolean((String) message.getMap().get(MANDATORY));
        Entry entry = Places.isApi(request)
                ? api.validate(request, response, open)
                : screens.validate(request, response, open);
        if (entry instanceof Entry.Answered) {
            return AuthStatus.SEND_CONTINUE;
        }
        if (entry instanceof Entry.As caller) {
            tell(
                    new CallerPrincipalCallback(client, new CallerPrincipal(caller.name())),
                    new GroupPrincipalCallback(client, caller.roles().toArray(String[]::new)));
        } else {
            tell(new CallerPrincipalCallback(client, (Principal) null));
        }
        return AuthStatus.SUCCESS;
    }

    private void tell(Callback... whatContainerKeeps) throws AuthException {
        try {
            container.handle(whatContainerKeeps);
        } catch (IOException | UnsupportedCallbackException notKept) {
            throw new AuthException(notKept);
        }
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    /** Signing out of a screen ends its session; the interface has nothing to sign out of. */
    @Override
    public void cleanSubject(MessageInfo message, Subject client) {
        client.getPrincipals().clear();
    }
}
