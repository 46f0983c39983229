package org.courtesy.web.screen.message;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.audience.Audience;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.CustomerKind;
import org.courtesy.message.MessageContent;
import org.courtesy.message.MessageKind;
import org.courtesy.message.MessagePriority;
import org.courtesy.message.MessageText;
import org.courtesy.message.MessageTexts;
import org.courtesy.web.http.Languages;

/** What people fill in to make a message or to change one. */
public class MessageForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private MessageKind kind;
    private MessagePriority priority = MessagePriority.NORMAL;
    private LocalDateTime from;
    private LocalDateTime to;
    private String postalCodes;
    private List<String> countries = new ArrayList<>();
    private List<CustomerKind> kinds = new ArrayList<>();
    private List<Commodity> commodities = new ArrayList<>();
    private List<String> products = new ArrayList<>();
    private List<String> segments = new ArrayList<>();
    private final HashMap<String, TextForm> texts = new HashMap<>();

    MessageForm() {
        Languages.SPOKEN.forEach(language -> texts.put(language.getLanguage(), new TextForm()));
    }

    /** Fills the form with what a message says. */
    static MessageForm of(MessageContent content, ZoneId zone) {
        MessageForm form = new MessageForm();
        form.kind = content.kind();
        form.priority = content.priority();
        form.from = local(content.from(), zone);
        form.to = local(content.to(), zone);
        Audience audience = content.audience();
        form.postalCodes = String.join(", ", audience.postalCodes());
        form.countries = new ArrayList<>(audience.countries());
        form.kinds = new ArrayList<>(audience.kinds());
        form.commodities = new ArrayList<>(audience.commodities());
        form.products = new ArrayList<>(audience.products());
        form.segments = new ArrayList<>(audience.segments());
        for (Locale language : Languages.SPOKEN) {
            MessageText text = content.texts().in(language);
            if (text != null) {
                form.texts.put(language.getLanguage(), new TextForm(text));
            }
        }
        return form;
    }

    /** The form as a message. */
    MessageContent content(ZoneId zone) {
        return new MessageContent(kind, priority, at(from, zone), at(to, zone), audience(), written());
    }

    Audience audience() {
        List<String> codes = postalCodes == null ? List.of() : Arrays.asList(postalCodes.split("[,;\\s]+"));
        return new Audience(countries, codes, kinds, commodities, products, segments);
    }

    MessageTexts written() {
        return new MessageTexts(
                texts.get("de").text(), texts.get("da").text(), texts.get("en").text());
    }

    private static LocalDateTime local(OffsetDateTime at, ZoneId zone) {
        return at == null ? null : at.atZoneSameInstant(zone).toLocalDateTime();
    }

    private static OffsetDateTime at(LocalDateTime local, ZoneId zone) {
        return local == null ? null : local.atZone(zone).toOffsetDateTime();
    }

    /** What is written in one language. */
    public static class TextForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private String title;
        private String words;

        TextForm() {}

        TextForm(MessageText text) {
            title = text.title();
            words = text.text();
        }

        MessageText text() {
            return new MessageText(title, words);
        }

        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }
    }

    public MessageKind getKind() {
        return kind;
    }

    public void setKind(MessageKind kind) {
        this.kind = kind;
    }

    public MessagePriority getPriority() {
        return priority;
    }

    public void setPriority(MessagePriority priority) {
        this.priority = priority;
    }

    public LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(LocalDateTime from) {
        this.from = from;
    }

    public LocalDateTime getTo() {
        return to;
    }

    public void setTo(LocalDateTime to) {
        this.to = to;
    }

    /** Beginnings of postal codes, between commas or blanks. */
    public String getPostalCodes() {
        return postalCodes;
    }

    public void setPostalCodes(String postalCodes) {
        this.postalCodes = postalCodes;
    }

    public List<String> getCountries() {
        return countries;
    }

    public void setCountries(List<String> countries) {
        this.countries = countries;
    }

    public List<CustomerKind> getKinds() {
        return kinds;
    }

    public void setKinds(List<CustomerKind> kinds) {
        this.kinds = kinds;
    }

    public List<Commodity> getCommodities() {
        return commodities;
    }

    public void setCommodities(List<Commodity> commodities) {
        this.commodities = commodities;
    }

    public List<String> getProducts() {
        return products;
    }

    public void setProducts(List<String> products) {
        this.products = products;
    }

    public List<String> getSegments() {
        return segments;
    }

    public void setSegments(List<String> segments) {
        this.segments = segments;
    }

    /** By the two letters of the language. */
    public Map<String, TextForm> getTexts() {
        return texts;
    }
}
