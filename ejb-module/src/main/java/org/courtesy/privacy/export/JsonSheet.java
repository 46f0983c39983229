package org.courtesy.privacy.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.courtesy.json.CaseJson;

/** The document for programs: one object, a field for each section. */
final class JsonSheet implements ExportSheet {

    private static final String TEXT = "Text";

    private final ObjectMapper mapper = CaseJson.apiMapper();
    private final JsonGenerator json;
    private boolean inList;

    JsonSheet(OutputStream out) throws IOException {
        json = mapper.getFactory().createGenerator(out);
        json.writeStartObject();
    }

    @Override
    public void list(String key) throws IOException {
        endList();
        json.writeArrayFieldStart(key);
        inList = true;
    }

    @Override
    public void single(String key) throws IOException {
        endList();
        json.writeFieldName(key);
    }

    @Override
    public void entry(List<Item> items) throws IOException {
        json.writeStartObject();
        for (Item item : items) {
            json.writeFieldName(item.key());
            mapper.writeValue(json, item.value());
            if (item.coded() && item.value() != null) {
                json.writeStringField(item.key() + TEXT, item.words());
            }
        }
        json.writeEndObject();
    }

    private void endList() throws IOException {
        if (inList) {
            json.writeEndArray();
            inList = false;
        }
    }

    @Override
    public void close() throws IOException {
        endList();
        json.writeEndObject();
        json.close();
    }
}
