package org.courtesy.web.screen.layout;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Messages on top of a form as a list of items that are read out at once. PrimeFaces makes the list item itself the alert,
 * which leaves a list without items.
 */
public class SpokenMessagesRenderer extends MessagesRenderer {

    @Override
    protected void encodeMessage(
            ResponseWriter writer, Messages component, FacesMessage message, String styleClassPrefix, boolean escape)
            throws IOException {
        writer.startElement("li", null);
        writer.startElement("div", null);
        writer.writeAttribute("role", "alert", null);
        writer.writeAttribute("aria-atomic", "true", null);
        if (component.isShowSummary()) {
            encodeText(writer, message.getSummary(), styleClassPrefix + "-summary", escape);
        }
        if (component.isShowDetail()) {
            encodeText(writer, message.getDetail(), styleClassPrefix + "-detail", escape);
        }
        writer.endElement("div");
        writer.endElement("li");
    }

    private static void encodeText(ResponseWriter writer, String text, String style, boolean escape)
            throws IOException {
        writer.startElement("span", null);
        writer.writeAttribute("class", style, null);
        if (escape) {
            writer.writeText(text == null ? "" : text, null);
        } else {
            writer.write(text == null ? "" : text);
        }
        writer.endElement("span");
    }
}
