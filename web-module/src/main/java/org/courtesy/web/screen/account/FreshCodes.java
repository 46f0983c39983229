package org.courtesy.web.screen.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The recovery codes that were just made. They live for one answer; nothing on the server can show them a second time. */
@Named
@RequestScoped
public class FreshCodes {

    private List<String> codes = List.of();

    /** For the one answer that shows them. */
    public void show(List<String> made) {
        codes = List.copyOf(made);
    }

    public List<String> getCodes() {
        return codes;
    }

    /** One below the other, to be copied. */
    public String getLines() {
        return String.join("\n", codes);
    }
}
