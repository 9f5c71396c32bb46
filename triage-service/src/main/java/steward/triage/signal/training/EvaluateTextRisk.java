package steward.triage.signal.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import steward.triage.signal.ModelFile;
import steward.triage.signal.RiskClass;
import steward.triage.signal.TextRisk;
import steward.triage.signal.TextRiskModel;
import steward.triage.signal.training.LabelledText.Part;

/// Command: measures a model on the held-out rows and prints the model card's tables (Markdown).
///
/// Arguments: the model file, then folders of sets; `--card=<file>` also puts the tables into that card between its two marks.
public final class EvaluateTextRisk {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->";
    private static final String CARD = "--card=";

    private final TextRiskModel model;

    private EvaluateTextRisk(TextRiskModel model) {
        this.model = model;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException(
                    "Give the model file and at least one folder of sets");
        }
        var rows = new ArrayList<LabelledText>();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            if (!folder.startsWith(CARD)) {
                rows.addAll(LabelledTexts.readFolder(Path.of(folder)));
            }
        }
        var model = ModelFile.read(Files.readAllBytes(Path.of(arguments[0])));
        String tables =
                new EvaluateTextRisk(model)
                        .tables(rows.stream().filter(row -> row.part() == Part.TEST).toList());
        System.out.print(tables);
        for (String argument : arguments) {
            if (argument.startsWith(CARD)) {
                writeInto(Path.of(argument.substring(CARD.length())), tables);
            }
        }
    }

    private static void writeInto(Path card, String tables) throws IOException {
        String before = Files.readString(card);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(
                    card
                            + " has no place for the tables: it needs the marks "
                            + BEGIN.strip()
                            + " and "
                            + END);
        }
        Files.writeString(
                card, before.substring(0, begin + BEGIN.length()) + tables + before.substring(end));
    }

    private String tables(List<LabelledText> heldOut) {
        return "Model version `"
                + model.version()
                + "`.\n\n### Overall risk, per set\n\n"
                + overall(heldOut, LabelledText::corpus, "set")
                + "\n### Overall risk, per language (the error gap)\n\n"
                + overall(heldOut, LabelledText::language, "language")
                + "\n### Per class and language\n\n"
                + perClass(heldOut)
                + "\n### Masked texts\n\n"
                + masked(heldOut);
    }

    private String overall(
            List<LabelledText> rows, Function<LabelledText, String> group, String title) {
        Map<String, Measured> measured = new TreeMap<>();
        Map<String, Integer> unknown = new TreeMap<>();
        for (LabelledText row : rows) {
            String key = group.apply(row);
            switch (model.score(row.text(), row.language())) {
                case TextRisk.Scored scored ->
                        measured.computeIfAbsent(key, k -> new Measured())
                                .add(scored.risk(), row.isRisky());
                case TextRisk.Unknown nothing -> unknown.merge(key, 1, Integer::sum);
            }
        }
        var table =
                new StringBuilder(
                        "| "
                                + title
                                + " | rows | in breach | AUC | macro-F1 | calibration error | recall at 10 % review "
                                + "| missed | false alarms |\n|---|---|---|---|---|---|---|---|---|\n");
        measured.forEach((key, of) -> table.append(line(key, of)));
        unknown.forEach((key, count) -> {
            if (!measured.containsKey(key)) {
                table.append(
                        "| %s | %d | - | unknown | - | - | - | - | - |%n".formatted(key, count));
            }
        });
        return table.toString();
    }

    /// The same held-out rows, half of their longer words masked.
    private String masked(List<LabelledText> rows) {
        Map<String, Measured> plain = new TreeMap<>();
        Map<String, Measured> hidden = new TreeMap<>();
        for (LabelledText row : rows) {
            measure(row.corpus(), row.text(), row, plain);
            measure(row.corpus(), Obfuscation.of(row), row, hidden);
            for (Obfuscation.Way way : Obfuscation.Way.values()) {
                String key = "all, " + way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                measure(key, row.text(), row, plain);
                measure(key, Obfuscation.of(row, way), row, hidden);
            }
        }
        var table = new StringBuilder("| set | AUC | masked | cost |\n|---|---|---|---|\n");
        plain.forEach((key, as) -> {
            Measured then = hidden.getOrDefault(key, new Measured());
            if (as.isMeasurable() && then.isMeasurable()) {
                table.append(
                        "| %s | %.3f | %.3f | %.3f |\n"
                                .formatted(key, as.auc(), then.auc(), as.auc() - then.auc()));
            }
        });
        return table.toString();
    }

    private void measure(
            String key, String text, LabelledText row, Map<String, Measured> measured) {
        if (model.score(text, row.language()) instanceof TextRisk.Scored scored) {
            measured.computeIfAbsent(key, k -> new Measured()).add(scored.risk(), row.isRisky());
        }
    }

    private static String line(String key, Measured of) {
        return "| %s | %d | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |\n"
                .formatted(
                        key,
                        of.rows(),
                        of.positives(),
                        of.auc(),
                        of.macroF1(),
                        of.calibrationError(),
                        of.recallAtReviewBudget(),
                        of.missRate(),
                        of.falseAlarmRate());
    }

    private String perClass(List<LabelledText> rows) {
        Map<String, Measured> measured = new TreeMap<>();
        for (LabelledText row : rows) {
            if (model.score(row.text(), row.language()) instanceof TextRisk.Scored scored) {
                for (Map.Entry<RiskClass, Double> known : scored.riskByClass().entrySet()) {
                    Observation said = Observation.of(row, known.getKey());
                    if (said != Observation.UNKNOWN) {
                        measured.computeIfAbsent(
                                        row.language() + " " + known.getKey().label(),
                                        k -> new Measured())
                                .add(known.getValue(), said == Observation.YES);
                    }
                }
            }
        }
        var table =
                new StringBuilder(
                        "| language, class | rows that say | of the class | AUC | calibration error |\n|---|---|---|---|---|\n");
        measured.forEach((key, of) -> {
            if (of.isMeasurable()) {
                table.append(
                        "| %s | %d | %d | %.3f | %.3f |\n"
                                .formatted(
                                        key,
                                        of.rows(),
                                        of.positives(),
                                        of.auc(),
                                        of.calibrationError()));
            }
        });
        return table.toString();
    }
}
