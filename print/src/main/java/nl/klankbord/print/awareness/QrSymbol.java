package nl.klankbord.print.awareness;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A text as the squares of a QR code; a quarter of them may be torn, stained or covered (level Q). */
final class QrSymbol {
    /**
     * Dark squares beside each other.
     *
     * @param row counted from the top
     * @param from the first
     * @param count how many
     */
    record Run(int row, int from, int count) {}

    private final ByteMatrix squares;

    private QrSymbol(ByteMatrix squares) {
        this.squares = squares;
    }

    static QrSymbol of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QrSymbol(
                    Encoder.encode(text, ErrorCorrectionLevel.Q, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("A link that fits no code", e);
        }
    }

    int size() {
        return squares.getWidth();
    }

    /** The dark squares as the path of an SVG, one square a unit. */
    String path() {
        return darkRuns().stream()
                .map(run -> "M%d %dh%dv1h-%dz".formatted(run.from(), run.row(), run.count(), run.count()))
                .collect(Collectors.joining());
    }

    List<Run> darkRuns() {
        var runs = new ArrayList<Run>();
        for (var row = 0; row < size(); row++) {
            for (var at = 0; at < size(); at++) {
                var from = at;
                while (at < size() && squares.get(at, row) == 1) at++;
                if (at > from) runs.add(new Run(row, from, at - from));
            }
        }
        return runs;
    }
}
