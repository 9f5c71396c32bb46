package steward.triage.signal.training;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import steward.triage.signal.training.LabelledText.Part;

/// Command: makes the committed text sets from the published ones. Run once; the result is committed, so nobody needs the sources to
/// build or train.
///
/// Arguments: the folder of published sets, and the repository's root.
public final class SelectTexts {

    private static final long SEED = 20_261_121L;
    private static final Set<String> SHARE_ALIKE = Set.of("pt-toldbr", "ko-beep");
    private static final Path TRAINING = Path.of("triage-service/src/training/data");
    private static final Path EVALUATION_ONLY = Path.of("triage-service/src/training/share-alike");
    private static final Path DEMO =
            Path.of("acceptance-tests/src/main/resources/steward/demo/texts/demo-texts.tsv.gz");
    private static final int DEMO_ROWS_PER_CORPUS = 260;
    private static final Pattern MENTION = Pattern.compile("@[A-Za-z0-9_]{2,}");

    private SelectTexts() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "Give the folder of published sets and the repository's root");
        }
        Path root = Path.of(arguments[1]);
        List<LabelledText> allowed =
                LabelledTexts.readFolder(Path.of(arguments[0])).stream()
                        .filter(row -> !row.isMinorSafety())
                        .toList();
        List<LabelledText> shareAlike =
                allowed.stream().filter(row -> SHARE_ALIKE.contains(row.corpus())).toList();
        List<LabelledText> split =
                splitByLanguage(
                        allowed.stream()
                                .filter(row -> !SHARE_ALIKE.contains(row.corpus()))
                                .toList());
        writeEach(root.resolve(TRAINING), split);
        writeEach(
                root.resolve(EVALUATION_ONLY),
                shareAlike.stream().map(row -> row.in(Part.TEST)).toList());
        writeDemo(root.resolve(DEMO), split);
    }

    private static List<LabelledText> splitByLanguage(List<LabelledText> rows) {
        var split = new ArrayList<LabelledText>();
        var byLanguage =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LabelledText::language, TreeMap::new, Collectors.toList()));
        byLanguage.values().forEach(language -> split.addAll(new SplitTexts(SEED).split(language)));
        return split;
    }

    private static void writeEach(Path folder, List<LabelledText> rows) throws IOException {
        Map<String, List<LabelledText>> byCorpus =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LabelledText::corpus, TreeMap::new, Collectors.toList()));
        for (var corpus : byCorpus.entrySet()) {
            LabelledTexts.write(folder, corpus.getKey(), corpus.getValue());
        }
    }

    /// The demo shows held-out rows only, so that the model has not learnt what it is shown with. Mentions of people are masked.
    private static void writeDemo(Path file, List<LabelledText> rows) throws IOException {
        Map<String, List<LabelledText>> byCorpus =
                rows.stream()
                        .filter(row -> row.part() == Part.TEST && isFitToShow(row))
                        .sorted(Comparator.comparingLong(row -> SeededHash.of(SEED, row.id())))
                        .collect(
                                Collectors.groupingBy(
                                        LabelledText::corpus, TreeMap::new, Collectors.toList()));
        Files.createDirectories(file.getParent());
        try (Writer out =
                new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)),
                        StandardCharsets.UTF_8)) {
            out.write("id\tlang\tlabel\tcorpus\ttext\n");
            for (List<LabelledText> corpus : byCorpus.values()) {
                for (LabelledText row :
                        corpus.subList(0, Math.min(corpus.size(), DEMO_ROWS_PER_CORPUS))) {
                    String text = MENTION.matcher(row.text()).replaceAll("@user");
                    out.write(
                            String.join(
                                            "\t",
                                            row.id(),
                                            row.language(),
                                            row.label(),
                                            row.corpus(),
                                            text)
                                    + "\n");
                }
            }
        }
    }

    /// A sexual text is shown only where annotators looked for minors and saw none.
    private static boolean isFitToShow(LabelledText row) {
        return !row.labels().contains("sexual") || row.publishedLabel().contains("S3=0");
    }
}
