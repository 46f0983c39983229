package org.courtesy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads one JSON text from its first to its last token. */
final class DocumentReader {

    /**
     * What came of it.
     *
     * @param value what could be read, null when nothing could
     * @param errors what is wrong; empty when all is well
     */
    record Parsed(Object value, List<FieldError> errors) {}

    @FunctionalInterface
    interface Source {
        JsonParser open() throws IOException;
    }

    private DocumentReader() {}

    /** Reads the text; a failing stream, as opposed to a faulty text, is an {@link UncheckedIOException}. */
    static Parsed read(Source source, ValueReader reader) {
        Errors errors = new Errors();
        Object value = null;
        try (JsonParser parser = source.open()) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            value = readAll(parser, reader, errors);
        } catch (StreamConstraintsException e) {
            errors.add(Place.ROOT, InputProblem.TOO_COMPLEX);
        } catch (JsonProcessingException e) {
            noteAt(e.getLocation(), InputProblem.NOT_JSON, errors);
        } catch (CharConversionException e) {
            errors.add(Place.ROOT, InputProblem.BAD_ENCODING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parsed(value, errors.list());
    }

    private static Object readAll(JsonParser parser, ValueReader reader, Errors errors) throws IOException {
        if (parser.nextToken() == null) {
            errors.add(Place.ROOT, InputProblem.EMPTY_BODY);
            return null;
        }
        Object value = reader.read(parser, Place.ROOT, errors);
        if (parser.nextToken() != null) {
            noteAt(parser.currentTokenLocation(), InputProblem.MORE_THAN_ONE_VALUE, errors);
        }
        return value;
    }

    private static void noteAt(JsonLocation where, InputProblem problem, Errors errors) {
        JsonLocation known = where == null ? JsonLocation.NA : where;
        errors.add(Place.ROOT, problem, known.getLineNr(), known.getColumnNr());
    }
}
