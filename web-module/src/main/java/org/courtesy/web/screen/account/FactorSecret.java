package org.courtesy.web.screen.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The secret of a second factor as an app takes it over: drawn, or typed.
 *
 * @param typed in groups of four
 * @param path the QR code as the path of an SVG picture, a unit for a module: it needs no address of its own, which a log would keep
 * @param size modules in a row, the quiet edge included
 */
public record FactorSecret(String typed, String path, int size) {

    private static final String ISSUER = "Courtesy";
    private static final int QUIET = 4;

    /** Of a user, as the app will call it. */
    public static FactorSecret of(String user, String secret) {
        BitMatrix code =
                draw("otpauth://totp/" + ISSUER + ":" + encoded(user) + "?secret=" + secret + "&issuer=" + ISSUER);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new FactorSecret(secret.replaceAll("(.{4})(?!$)", "$1 "), path.toString(), code.getWidth());
    }

    private static BitMatrix draw(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.CHARACTER_SET,
                                    StandardCharsets.UTF_8.name()));
        } catch (WriterException e) {
            throw new IllegalStateException("A name and a secret fit into a QR code", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Without the secret, which no log should have. */
    @Override
    public String toString() {
        return "FactorSecret";
    }
}
