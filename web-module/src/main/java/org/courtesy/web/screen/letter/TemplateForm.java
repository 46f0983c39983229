package org.courtesy.web.screen.letter;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.fact.Purpose;
import org.courtesy.letter.LetterForm;
import org.courtesy.letter.LetterText;
import org.courtesy.letter.LetterTexts;
import org.courtesy.letter.Sender;
import org.courtesy.letter.TemplateContent;
import org.courtesy.web.http.Languages;

/** What people fill in to make a template or to change one. */
public class TemplateForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> SENDER =
            List.of("name", "street", "postalCode", "city", "country", "objections", "signedBy");

    private String name;
    private String type;
    private Purpose purpose;
    private LetterForm form = LetterForm.LETTER;
    private List<String> carries = new ArrayList<>();
    private final HashMap<String, String> sender = new HashMap<>();
    private final HashMap<String, String> subjects = new HashMap<>();
    private final HashMap<String, String> bodies = new HashMap<>();

    /** Fills the form with what a template says. */
    static TemplateForm of(TemplateContent content) {
        TemplateForm filled = new TemplateForm();
        filled.name = content.name();
        filled.type = content.type();
        filled.purpose = content.purpose();
        filled.form = content.form();
        filled.carries = new ArrayList<>(content.carries());
        Sender from = content.sender();
        List<String> said = new ArrayList<>();
        said.add(from.name());
        said.add(from.street());
        said.add(from.postalCode());
        said.add(from.city());
        said.add(from.country());
        said.add(from.objections());
        said.add(from.signedBy());
        for (int i = 0; i < said.size(); i++) {
            filled.sender.put(SENDER.get(i), said.get(i));
        }
        for (Locale language : Languages.SPOKEN) {
            LetterText text = content.texts().in(language);
            if (text != null) {
                filled.subjects.put(language.getLanguage(), text.subject());
                filled.bodies.put(language.getLanguage(), text.body());
            }
        }
        return filled;
    }

    /** The form as a template. */
    TemplateContent content() {
        return new TemplateContent(
                name,
                type,
                purpose,
                form,
                new Sender(
                        sender.get("name"),
                        sender.get("street"),
                        sender.get("postalCode"),
                        sender.get("city"),
                        sender.get("country"),
                        sender.get("objections"),
                        sender.get("signedBy")),
                carries,
                new LetterTexts(text("de"), text("da"), text("en")));
    }

    private LetterText text(String language) {
        return new LetterText(subjects.get(language), bodies.get(language));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    /** What it is filed as, null: what the law makes of its type. */
    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public LetterForm getForm() {
        return form;
    }

    public void setForm(LetterForm form) {
        this.form = form;
    }

    /** What else is inside. */
    public List<String> getCarries() {
        return carries;
    }

    public void setCarries(List<String> carries) {
        this.carries = carries;
    }

    /** By the names of the sender's fields. */
    public Map<String, String> getSender() {
        return sender;
    }

    /** By the two letters of the language. */
    public Map<String, String> getSubjects() {
        return subjects;
    }

    /** By the two letters of the language. */
    public Map<String, String> getBodies() {
        return bodies;
    }
}
