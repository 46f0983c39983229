package org.courtesy.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/**
 * Divides a batch of events into its events without reading them, so that a broken one does not spoil the others. Looks at
 * brackets, quotation marks and commas alone, which in UTF-8 are never part of anything else.
 */
final class EventBatch {

    /** Most events of a batch. */
    static final int MOST = 500;

    private final byte[] json;
    private final List<byte[]> events = new ArrayList<>();
    private int start;
    private int depth;
    private boolean quoted;

    private EventBatch(byte[] json) {
        this.json = json;
    }

    /**
     * The events of a batch, each as it was sent; one that swallows what follows it is the last.
     *
     * @throws InvalidInputException if this is no list, something follows it, or it is too long
     */
    static List<byte[]> split(byte[] json) {
        EventBatch batch = new EventBatch(json);
        batch.split();
        if (batch.events.size() > MOST) {
            throw wrong(InputProblem.TOO_MANY, MOST);
        }
        return batch.events;
    }

    private void split() {
        int position = skipBlanks(0);
        if (position == json.length) {
            throw wrong(InputProblem.EMPTY_BODY);
        }
        if (json[position] != '[') {
            throw wrong(InputProblem.NOT_A_LIST);
        }
        start = position + 1;
        for (position = start; position < json.length; position++) {
            if (quoted && json[position] == '\\') {
                position++;
            } else if (quoted) {
                quoted = json[position] != '"';
            } else if (ends(json[position], position)) {
                refuseMoreAfter(position + 1);
                return;
            }
        }
        events.add(Arrays.copyOfRange(json, start, json.length));
    }

    /** Whether the list ends here. */
    private boolean ends(byte letter, int position) {
        switch (letter) {
            case '"' -> quoted = true;
            case '{', '[' -> depth++;
            case '}' -> depth = Math.max(0, depth - 1);
            case ',' -> {
                if (depth == 0) {
                    add(position);
                }
            }
            case ']' -> {
                if (depth == 0) {
                    if (!events.isEmpty() || skipBlanks(start) < position) {
                        add(position);
                    }
                    return true;
                }
                depth--;
            }
            default -> {
                // part of an event
            }
        }
        return false;
    }

    private void add(int end) {
        int last = end;
        while (last > start && isBlank(json[last - 1])) {
            last--;
        }
        events.add(Arrays.copyOfRange(json, Math.min(skipBlanks(start), last), last));
        start = end + 1;
    }

    private void refuseMoreAfter(int position) {
        if (skipBlanks(position) < json.length) {
            throw wrong(InputProblem.MORE_THAN_ONE_VALUE, 1, position);
        }
    }

    private int skipBlanks(int from) {
        int position = from;
        while (position < json.length && isBlank(json[position])) {
            position++;
        }
        return position;
    }

    private static boolean isBlank(byte letter) {
        return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
    }

    private static InvalidInputException wrong(InputProblem problem, Object... arguments) {
        return new InvalidInputException(FieldError.of("", problem, arguments));
    }
}
