package steward.triage.signal.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import steward.triage.signal.NormalisedText;
import steward.triage.signal.training.LabelledText.Part;

/// Decides once which rows are learnt from and which are only measured on: 70 % train, 10 % calibration, 20 % test.
///
/// - Near duplicates share a part, across all sets of a language.
/// - Sets made of templates (HateCheck) are split by what they test: whole functionalities are held out, and rows elsewhere that are the
///   same template with another group of people named in it are put aside.
final class SplitTexts {

    private static final double TRAIN_UP_TO = 0.7;
    private static final double CALIBRATION_UP_TO = 0.8;
    private static final double NAMES_ITS_GROUP = 0.8;
    private static final int OFTEN_ENOUGH = 4;

    private final long seed;

    SplitTexts(long seed) {
        this.seed = seed;
    }

    /// The same rows, each in its part.
    ///
    /// @param rows all rows of one language
    List<LabelledText> split(List<LabelledText> rows) {
        var split =
                new ArrayList<>(
                        byGroups(rows.stream().filter(row -> !row.isTemplateTest()).toList()));
        split.addAll(byFunctionality(rows.stream().filter(LabelledText::isTemplateTest).toList()));
        return split;
    }

    private List<LabelledText> byGroups(List<LabelledText> rows) {
        int[] groups = NearDuplicates.groupsOf(rows.stream().map(LabelledText::text).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i ->
                        rows.get(i).in(partOf(SeededHash.share(seed, rows.get(groups[i]).id()))))
                .toList();
    }

    private static Part partOf(double share) {
        if (share < TRAIN_UP_TO) {
            return Part.TRAIN;
        }
        return share < CALIBRATION_UP_TO ? Part.CALIBRATION : Part.TEST;
    }

    private List<LabelledText> byFunctionality(List<LabelledText> rows) {
        Map<String, Part> byFunctionality = partsOfFunctionalities(rows);
        List<LabelledText> own =
                rows.stream()
                        .map(row ->
                                row.in(
                                        byFunctionality.getOrDefault(
                                                functionalityOf(row), Part.ASIDE)))
                        .toList();
        int[] templates = NearDuplicates.groupsOf(templatesOf(rows));
        Map<Integer, Part> strictest = new HashMap<>();
        for (int i = 0; i < own.size(); i++) {
            strictest.merge(templates[i], own.get(i).part(), SplitTexts::stricter);
        }
        return IntStream.range(0, own.size())
                .mapToObj(i ->
                        own.get(i).part() == strictest.get(templates[i])
                                ? own.get(i)
                                : own.get(i).in(Part.ASIDE))
                .toList();
    }

    /// Held out are a fifth of the hateful and a fifth of the harmless functionalities, so that both kinds are measured.
    private Map<String, Part> partsOfFunctionalities(List<LabelledText> rows) {
        Map<String, Part> parts = new HashMap<>();
        for (boolean hateful : new boolean[] {true, false}) {
            List<String> functionalities =
                    rows.stream()
                            .filter(row -> row.isRisky() == hateful)
                            .map(SplitTexts::functionalityOf)
                            .distinct()
                            .sorted(Comparator.comparingLong(name -> SeededHash.of(seed, name)))
                            .toList();
            for (int i = 0; i < functionalities.size(); i++) {
                parts.put(
                        functionalities.get(i),
                        partOf(1 - (i + 1) / (double) functionalities.size()));
            }
        }
        return parts;
    }

    private static Part stricter(Part a, Part b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static String functionalityOf(LabelledText row) {
        return row.publishedLabel().split(";", -1)[1];
    }

    private static String targetOf(LabelledText row) {
        return row.publishedLabel().split(";", -1)[2];
    }

    /// The texts without the words that name their target: words that nearly always stand in rows about one target.
    private static List<String> templatesOf(List<LabelledText> rows) {
        Map<String, Map<String, Integer>> targetsOfWord = new HashMap<>();
        for (LabelledText row : rows) {
            for (String word : new HashSet<>(wordsOf(row))) {
                targetsOfWord
                        .computeIfAbsent(word, w -> new HashMap<>())
                        .merge(targetOf(row), 1, Integer::sum);
            }
        }
        Set<String> naming = new HashSet<>();
        targetsOfWord.forEach((word, targets) -> {
            int total = targets.values().stream().mapToInt(Integer::intValue).sum();
            int most = targets.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (total >= OFTEN_ENOUGH && most >= NAMES_ITS_GROUP * total) {
                naming.add(word);
            }
        });
        return rows.stream()
                .map(row ->
                        String.join(
                                " ",
                                wordsOf(row).stream()
                                        .filter(word -> !naming.contains(word))
                                        .toList()))
                .toList();
    }

    private static List<String> wordsOf(LabelledText row) {
        return List.of(
                NormalisedText.of(row.text())
                        .value()
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"));
    }
}
