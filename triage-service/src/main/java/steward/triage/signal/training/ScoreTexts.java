package steward.triage.signal.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steward.triage.signal.ModelFile;
import steward.triage.signal.TextRisk;
import steward.triage.signal.TextRiskModel;

/// Command: scores texts. Reads lines `id<TAB>language<TAB>text` (UTF-8) from standard input and writes `id<TAB>risk<TAB>class` for each, in their order.
/// Where the model knows nothing, the class is `unknown` and the risk the base rate of its training rows.
///
/// Argument: the model file.
public final class ScoreTexts {

    private static final int COLUMNS = 3;

    private ScoreTexts() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Give the model file");
        }
        TextRiskModel model = ModelFile.read(Files.readAllBytes(Path.of(arguments[0])));
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String scored = scored(line, model);
            if (scored == null) {
                out.flush();
                throw new IOException("Line " + number + " is not id<TAB>language<TAB>text");
            }
            out.print(scored);
            out.print('\n');
        }
        out.flush();
    }

    /// The answer to one line; null where the line lacks a column.
    static @Nullable String scored(String line, TextRiskModel model) {
        String[] cells = line.split("\t", COLUMNS);
        if (cells.length < COLUMNS) {
            return null;
        }
        return switch (model.score(cells[2], cells[1])) {
            case TextRisk.Scored scored -> line(cells[0], scored.risk(), scored.topClass().label());
            case TextRisk.Unknown _ -> line(cells[0], model.baseRate(), "unknown");
        };
    }

    private static String line(String id, double risk, String riskClass) {
        return String.format(Locale.ROOT, "%s\t%.6f\t%s", id, risk, riskClass);
    }
}
