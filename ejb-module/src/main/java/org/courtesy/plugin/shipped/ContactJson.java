package org.courtesy.plugin.shipped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Message;
import org.courtesy.plugin.spi.PostalAddress;

/** A contact as JSON, without a library: plug-ins have none but those that they bring. What is unknown is left out. */
final class ContactJson {

    private static final int CONTROL = 0x20;

    private ContactJson() {}

    static String of(Contact contact) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", contact.id());
        all.put("channel", contact.channel());
        all.put("type", contact.type());
        all.put("purpose", contact.purpose());
        all.put("customer", contact.customer());
        all.put("name", contact.name().orElse(null));
        all.put("language", contact.language().orElse(null));
        all.put("address", contact.address().orElse(null));
        all.put("postal", contact.postal().map(ContactJson::postal).orElse(null));
        all.put("message", contact.message().map(ContactJson::message).orElse(null));
        return object(all) + "\n";
    }

    private static Map<String, Object> postal(PostalAddress address) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("street", address.street());
        all.put("postalCode", address.postalCode());
        all.put("city", address.city());
        all.put("country", address.country());
        return all;
    }

    private static Map<String, Object> message(Message message) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("subject", message.subject());
        all.put("body", message.body());
        all.put("sender", message.sender().orElse(null));
        all.put("objections", message.objections().orElse(null));
        return all;
    }

    private static String object(Map<?, ?> values) {
        List<String> members = new ArrayList<>();
        values.forEach((name, value) -> {
            if (value != null) {
                String written = value instanceof Map<?, ?> inner ? object(inner) : text(value.toString());
                members.add(text(name.toString()) + ":" + written);
            }
        });
        return "{" + String.join(",", members) + "}";
    }

    private static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (char letter : value.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < CONTROL || Character.isSurrogate(letter)) {
                out.append("\\u%04x".formatted((int) letter));
            } else {
                out.append(letter);
            }
        }
        return out.append('"').toString();
    }
}
