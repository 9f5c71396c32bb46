package steward.demo.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// One real text. The README beside the file says where it comes from.
///
/// @param label coarse class it was published with, `none` included
record DemoText(String id, String language, String label, String text) {

    private static final String FILE = "/steward/demo/texts/demo-texts.tsv.gz";

    /// All demo texts, in the order of the file.
    static List<DemoText> all() {
        try (InputStream file = DemoText.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The demo texts " + FILE + " are not on the class path");
            }
            var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(file), StandardCharsets.UTF_8));
            return lines.lines().skip(1).map(DemoText::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo texts " + FILE + " can't be read", e);
        }
    }

    private static DemoText of(String line) {
        String[] cells = line.split("\t", -1);
        return new DemoText(cells[0], cells[1], cells[2], cells[4]);
    }
}
