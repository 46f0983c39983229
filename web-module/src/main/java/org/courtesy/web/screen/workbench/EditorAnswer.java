package org.courtesy.web.screen.workbench;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.courtesy.rulebook.RulesRefusedException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.UnavailableException;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Problem;
import org.jboss.logging.Logger;

/**
 * How a call of the editor ended: an HTTP status and what it shows.
 *
 * @param body the answer; else a {@link Trouble}, or the file of somebody else with status 412
 */
record EditorAnswer(int status, Object body) {

    private static final Logger LOG = Logger.getLogger(EditorAnswer.class);

    /**
     * Why a call did not succeed.
     *
     * @param message a sentence
     * @param diagnostics why a text was refused, empty otherwise
     */
    record Trouble(String message, List<Problem> diagnostics) {}

    static EditorAnswer of(Supplier<Object> call, Locale locale) {
        Words words = Words.in(locale);
        try {
            return new EditorAnswer(200, call.get());
        } catch (ChangedMeanwhileException changed) {
            return new EditorAnswer(412, changed.present());
        } catch (RulesRefusedException refused) {
            return new EditorAnswer(
                    422, new Trouble(words.say("workbench.js.refused"), Problem.of(refused.diagnostics(), locale)));
        } catch (NotFoundException missing) {
            return trouble(404, words.say("workbench.gone"));
        } catch (ConflictException late) {
            return trouble(409, words.say("workbench.notEditable"));
        } catch (EJBAccessException forbidden) {
            return trouble(403, words.say("failure.403.text"));
        } catch (UnavailableException later) {
            return trouble(503, words.say("failure.503.text"));
        } catch (RuntimeException fault) {
            String incident = UUID.randomUUID().toString();
            LOG.errorf(fault, "Incident %s in the workbench", incident);
            return trouble(500, words.say("failure.500.text") + " " + incident);
        }
    }

    private static EditorAnswer trouble(int status, String message) {
        return new EditorAnswer(status, new Trouble(message, List.of()));
    }
}
