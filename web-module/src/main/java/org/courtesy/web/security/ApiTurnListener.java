package org.courtesy.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Ends the turn of a request of the interface with the request, however that ends. */
@WebListener
public class ApiTurnListener implements ServletRequestListener {

    private final ApiTurns turns;

    @Inject
    public ApiTurnListener(ApiTurns turns) {
        this.turns = turns;
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        turns.end((HttpServletRequest) event.getServletRequest());
    }
}
