package steward.triage.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import steward.triage.signal.Finding.LexiconMatch;
import steward.triage.signal.Finding.Strength;
import steward.triage.signal.Unmask;
import steward.triage.signal.training.LabelledText;
import steward.triage.signal.training.LabelledTexts;

/// Command: measures the shipped lexicons on labelled rows that say something about their classes. No entry was learnt from these rows, so all of them
/// count, held out or not.
///
/// Arguments: the page that takes the table, then folders of sets.
public final class MeasureLexicons {

    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->";

    /// The class of the labelled rows that a lexicon looks for, as the sets call it.
    private static final Map<String, String> CLASS_OF =
            Map.of(
                    "self-harm-crisis", "self_harm",
                    "threats", "violence",
                    "scam", "spam");

    private MeasureLexicons() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("Give a page and at least one folder of sets");
        }
        List<LabelledText> rows = new ArrayList<>();
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            rows.addAll(LabelledTexts.readFolder(Path.of(folder)));
        }
        Path page = Path.of(arguments[0]);
        String before = Files.readString(page);
        int begin = before.indexOf(BEGIN);
        int end = before.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " has no place for the table");
        }
        String table = table(rows);
        System.out.print(table);
        Files.writeString(
                page, before.substring(0, begin + BEGIN.length()) + table + before.substring(end));
    }

    private static String table(List<LabelledText> rows) {
        Lexicons lexicons = Lexicons.shipped();
        Map<String, Counts> counts = new TreeMap<>();
        for (LabelledText row : rows) {
            List<LexiconMatch> matches = lexicons.in(Unmask.of(row.text()), Set.of(row.language()));
            for (Map.Entry<String, String> of : CLASS_OF.entrySet()) {
                Boolean labelled = says(row, of.getValue());
                if (labelled != null) {
                    String key = of.getKey() + " | " + row.corpus();
                    counts.computeIfAbsent(key, _ -> new Counts())
                            .add(labelled, matches, of.getKey());
                }
            }
        }
        var table =
                new StringBuilder(
                        """
                        | lexicon | set | rows | of the class | strong: found, wrongly | precision | recall | any: found, wrongly | precision | recall |
                        |---|---|---|---|---|---|---|---|---|---|
                        """);
        counts.forEach((key, of) -> table.append("| ").append(key).append(of.cells()));
        return table.toString();
    }

    /// Whether the row is of the class; null where its annotators did not look for it.
    private static @Nullable Boolean says(LabelledText row, String riskClass) {
        if (Set.of(row.labels().split("\\|", -1)).contains(riskClass)) {
            return true;
        }
        List<String> flags = List.of(row.publishedLabel().split(";", -1));
        return switch (row.corpus() + " " + riskClass) {
            case "en-openai-moderation self_harm" -> flags.contains("SH=0") ? false : null;
            case "en-openai-moderation violence" -> flags.contains("V=0") ? false : null;
            case "en-edos violence" -> row.isRisky() ? false : null;
            case "en-sms-spam spam" -> false;
            case String _ -> null;
        };
    }

    private static final class Counts {
        private int rows;
        private int labelled;
        private final int[] found = new int[2];
        private final int[] wrong = new int[2];

        void add(boolean isLabelled, List<LexiconMatch> matches, String lexicon) {
            rows++;
            labelled += isLabelled ? 1 : 0;
            count(
                    0,
                    isLabelled,
                    matches.stream()
                            .anyMatch(match ->
                                    match.lexicon().equals(lexicon)
                                            && match.strength() == Strength.STRONG));
            count(
                    1,
                    isLabelled,
                    matches.stream().anyMatch(match -> match.lexicon().equals(lexicon)));
        }

        private void count(int which, boolean isLabelled, boolean matched) {
            found[which] += matched && isLabelled ? 1 : 0;
            wrong[which] += matched && !isLabelled ? 1 : 0;
        }

        String cells() {
            return " | %d | %d |%s%s\n".formatted(rows, labelled, cells(0), cells(1));
        }

        private String cells(int which) {
            int all = found[which] + wrong[which];
            return " %d, %d | %s | %s |"
                    .formatted(
                            found[which],
                            wrong[which],
                            all == 0 ? "-" : "%.2f".formatted(found[which] / (double) all),
                            labelled == 0
                                    ? "-"
                                    : "%.2f".formatted(found[which] / (double) labelled));
        }
    }
}
