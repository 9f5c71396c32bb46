package steward.triage.repetition;

/// How near one content comes to another one, the nearest first.
public enum Nearness {
    /// Character by character, with the same media.
    IDENTICAL("identical", "same-content", 99),
    /// The same but for layout, letter case and characters that nobody sees, with the same media.
    SAME_WORDS("the same but for its layout", "same-content", 97),
    /// A few words apart, with the same media. What is nearly the same may say the opposite, so it is a rule of its own.
    NEARLY("nearly the same", "near-same-content", 80);

    private final String words;
    private final String rule;
    private final int confidence;

    Nearness(String words, String rule, int confidence) {
        this.words = words;
        this.rule = rule;
        this.confidence = confidence;
    }

    /// For people.
    String words() {
        return words;
    }

    /// Name of the rule that proposes what was decided, as a clause's `automation` allows it.
    public String rule() {
        return rule;
    }

    /// In per cent.
    int confidence() {
        return confidence;
    }
}
