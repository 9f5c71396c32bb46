package steward.triage.signal.training;

import java.util.Map;
import java.util.Random;
import steward.triage.signal.LookAlikes;

/// Masks a text as people do who don't want machines to read it: half of its longer words, in one of five ways per text, the same for the same seed and
/// row. Only for measuring; what it makes is kept nowhere.
final class Obfuscation {

    /// The committed seed of the figures in the model card.
    static final long SEED = 20_261_122L;

    private static final int LONG_ENOUGH = 4;
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\u00AD\uFEFF";
    private static final Map<Character, String> SIGNS =
            Map.of('o', "0", 'i', "1!", 'l', "1|", 'e', "3", 'a', "4@", 's', "5$", 't', "7");
    private static final String SEPARATORS = " .-_*";

    /// The ways of masking.
    enum Way {
        INVISIBLE_CHARACTERS,
        LOOK_ALIKES,
        SIGNS_FOR_LETTERS,
        SET_APART,
        FULL_WIDTH
    }

    private Obfuscation() {}

    /// The masked text of a row, in the way that falls to it.
    static String of(LabelledText row) {
        Way[] ways = Way.values();
        return of(row, ways[(int) (SeededHash.share(SEED, row.id() + row.corpus()) * ways.length)]);
    }

    /// The masked text of a row. A way that does nothing to an alphabet leaves it for invisible characters.
    static String of(LabelledText row, Way way) {
        Random random = new Random(SeededHash.of(SEED, row.corpus() + "/" + row.id()));
        StringBuilder masked = new StringBuilder();
        for (String word : row.text().split(" ", -1)) {
            masked.append(masked.isEmpty() ? "" : " ");
            boolean chosen = isMaskable(word) && random.nextBoolean();
            masked.append(chosen ? masked(word, way, random) : word);
        }
        return masked.toString();
    }

    private static boolean isMaskable(String word) {
        return word.codePointCount(0, word.length()) >= LONG_ENOUGH
                && !word.startsWith("@")
                && !word.contains("://")
                && word.codePoints().anyMatch(Character::isLetter);
    }

    private static String masked(String word, Way way, Random random) {
        String masked =
                switch (way) {
                    case INVISIBLE_CHARACTERS -> word;
                    case LOOK_ALIKES -> lookingAlike(word, random);
                    case SIGNS_FOR_LETTERS -> withSigns(word, random);
                    case SET_APART -> setApart(word, random);
                    case FULL_WIDTH -> fullWidth(word);
                };
        return masked.equals(word) ? withInvisible(word, random) : masked;
    }

    private static String withInvisible(String word, Random random) {
        StringBuilder masked = new StringBuilder();
        word.codePoints()
                .forEach(c -> {
                    masked.appendCodePoint(c);
                    if (random.nextBoolean()) {
                        masked.append(INVISIBLE.charAt(random.nextInt(INVISIBLE.length())));
                    }
                });
        return masked.toString();
    }

    private static String lookingAlike(String word, Random random) {
        StringBuilder masked = new StringBuilder();
        word.codePoints()
                .forEach(c -> {
                    String alikes =
                            c < 0x80 ? LookAlikes.all().get((char) Character.toLowerCase(c)) : null;
                    if (alikes == null || random.nextBoolean()) {
                        masked.appendCodePoint(c);
                    } else {
                        int[] all = alikes.codePoints().toArray();
                        masked.appendCodePoint(all[random.nextInt(all.length)]);
                    }
                });
        return masked.toString();
    }

    private static String withSigns(String word, Random random) {
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            String signs = SIGNS.get(Character.toLowerCase(c));
            masked.append(
                    signs == null || random.nextInt(3) == 0
                            ? c
                            : signs.charAt(random.nextInt(signs.length())));
        }
        return masked.toString();
    }

    private static String setApart(String word, Random random) {
        char separator = SEPARATORS.charAt(random.nextInt(SEPARATORS.length()));
        StringBuilder masked = new StringBuilder();
        word.codePoints()
                .forEach(c -> {
                    if (!masked.isEmpty()) {
                        masked.append(separator);
                    }
                    masked.appendCodePoint(c);
                });
        return masked.toString();
    }

    private static String fullWidth(String word) {
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            masked.append(c > ' ' && c < 0x7F ? (char) (c - '!' + '\uFF01') : c);
        }
        return masked.toString();
    }
}
