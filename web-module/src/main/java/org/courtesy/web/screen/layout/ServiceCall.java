package org.courtesy.web.screen.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.intake.FileTooLargeException;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.UnavailableException;

/**
 * Calls a service on behalf of a form: what the person can mend becomes a message beside the field or on top of the form,
 * and the input stays; everything else goes on to the exception handler.
 */
public final class ServiceCall {

    private final String form;
    private final Words words;

    private ServiceCall(String form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** A call from the form with that id, whose inputs are called like the fields of the service. */
    public static ServiceCall fromForm(String form, Words words) {
        return new ServiceCall(form, words);
    }

    /** The answer, or nothing when the person has to mend the input first. */
    public <T> Optional<T> ask(Supplier<T> service) {
        try {
            return Optional.of(service.get());
        } catch (InvalidInputException wrong) {
            wrong.errors().forEach(this::beside);
        } catch (ConflictException contradiction) {
            String own = "form.conflict." + contradiction.code();
            onTop(words.has(own) ? words.say(own) : words.say("form.conflict"));
        } catch (FileTooLargeException large) {
            onTop(words.say("form.fileTooLarge", large.mostMegabytes()));
        } catch (UnavailableException later) {
            onTop(words.say("form.unavailable", later.retryAfterSeconds()));
        }
        FacesContext.getCurrentInstance().validationFailed();
        return Optional.empty();
    }

    private void beside(FieldError error) {
        String field = error.field() == null ? "" : error.field().replaceAll(".*\\.", "");
        FacesContext context = FacesContext.getCurrentInstance();
        String text = error.message(words.locale());
        if (context.getViewRoot().findComponent(form + ":" + field) == null) {
            onTop(text + (field.isEmpty() ? "" : " (" + field + ")"));
        } else {
            context.addMessage(form + ":" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    private void onTop(String text) {
        FacesContext.getCurrentInstance().addMessage(form, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
}
