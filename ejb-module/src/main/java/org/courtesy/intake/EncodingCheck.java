package org.courtesy.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;

/**
 * Says whether bytes are text in a charset, while they pass by. A file with letters beyond ASCII that is valid UTF-8
 * throughout is hardly ever anything else, so a contrary statement is an error too: it would store every umlaut wrong.
 */
final class EncodingCheck {

    private static final String FILE = "file";

    private final Charset stated;
    private final Decoding asStated;
    private final Decoding asUtf8;

    EncodingCheck(Charset stated) {
        this.stated = stated;
        this.asStated = new Decoding(stated);
        this.asUtf8 = stated.name().startsWith("UTF-") ? null : new Decoding(StandardCharsets.UTF_8);
    }

    /** Takes the next bytes of the file. */
    void accept(byte[] bytes, int length) {
        asStated.accept(ByteBuffer.wrap(bytes, 0, length), false);
        if (asUtf8 != null) {
            asUtf8.accept(ByteBuffer.wrap(bytes, 0, length), false);
        }
    }

    /** What is wrong, if anything is, after the last bytes. */
    Optional<FieldError> finish() {
        asStated.accept(ByteBuffer.allocate(0), true);
        if (asStated.broken) {
            return Optional.of(FieldError.of(FILE, InputProblem.WRONG_ENCODING, stated.name(), asStated.line));
        }
        if (asUtf8 != null) {
            asUtf8.accept(ByteBuffer.allocate(0), true);
            if (!asUtf8.broken && asUtf8.beyondAscii) {
                return Optional.of(FieldError.of(FILE, InputProblem.ENCODING_IS_UTF8, stated.name()));
            }
        }
        return Optional.empty();
    }

    private static final class Decoding {

        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(8192);
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private boolean broken;
        private boolean beyondAscii;
        private long line = 1;

        Decoding(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void accept(ByteBuffer bytes, boolean end) {
            if (broken) {
                return;
            }
            ByteBuffer in = ByteBuffer.allocate(rest.remaining() + bytes.remaining())
                    .put(rest)
                    .put(bytes)
                    .flip();
            CoderResult result;
            do {
                result = decoder.decode(in, out, end);
                count(out.flip());
                out.clear();
                broken = result.isError();
            } while (result.isOverflow());
            rest = in;
        }

        private void count(CharBuffer decoded) {
            for (int i = 0; i < decoded.length(); i++) {
                char c = decoded.charAt(i);
                if (c == '\n') {
                    line++;
                } else if (c > 0x7F && c != '\ufeff') {
                    beyondAscii = true;
                }
            }
        }
    }
}
