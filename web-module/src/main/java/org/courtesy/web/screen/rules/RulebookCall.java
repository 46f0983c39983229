package org.courtesy.web.screen.rules;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.rulebook.RulesRefusedException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.CourtesyException;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.Words;

/**
 * Calls a service of the rulebook on behalf of a form. What keeps it from being done - own change, proof missing, somebody
 * was faster - is said on top of the form, and the input stays.
 */
public final class RulebookCall {

    private static final int SHOWN = 5;

    private final String form;
    private final Words words;

    private RulebookCall(String form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** A call from the form with that id. */
    public static RulebookCall fromForm(String form, Words words) {
        return new RulebookCall(form, words);
    }

    /** The answer, or nothing when it was not done. */
    public <T> Optional<T> ask(Supplier<T> service) {
        try {
            return ServiceCall.fromForm(form, words).ask(() -> marked(service));
        } catch (Refused refused) {
            FacesContext.getCurrentInstance().validationFailed();
            return Optional.empty();
        }
    }

    private <T> T marked(Supplier<T> service) {
        try {
            return service.get();
        } catch (RulesRefusedException refused) {
            say(sentence(refused));
            Problem.of(refused.diagnostics(), words.locale()).stream()
                    .limit(SHOWN)
                    .forEach(problem -> say(place(problem) + problem.message()));
        } catch (ConflictException | PreconditionFailedException | NotPermittedException late) {
            say(sentence(late));
        }
        throw new Refused();
    }

    /** Where it is, empty for what concerns the whole. */
    private static String place(Problem problem) {
        if (problem.file().isEmpty()) {
            return "";
        }
        return problem.line() > 0 ? problem.file() + ":" + problem.line() + " " : problem.file() + " ";
    }

    private String sentence(CourtesyException refused) {
        String key = "rulebook." + refused.code();
        return words.has(key) ? words.say(key, refused.arguments().toArray()) : words.say("form.conflict");
    }

    private void say(String text) {
        FacesContext.getCurrentInstance().addMessage(form, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** What was to be said has been said. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }
}
