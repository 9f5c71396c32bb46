package steward.review.wellbeing;

import steward.contracts.cases.Severity;

/// How heavily a case weighs on whoever looks at it, by the severity that triage gave it.
enum Intensity {
    MILD(50),
    STRONG(75),
    SEVERE(100);

    private final int percent;

    Intensity(int percent) {
        this.percent = percent;
    }

    static Intensity of(Severity severity) {
        return switch (severity) {
            case S0, S1 -> SEVERE;
            case S2 -> STRONG;
            case S3, S4 -> MILD;
        };
    }

    /// The share of looking at something severe for as long.
    int percent() {
        return percent;
    }
}
