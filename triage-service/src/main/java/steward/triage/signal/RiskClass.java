package steward.triage.signal;

import java.util.Locale;

/// The coarse classes the text model can recognise. Two classes of the field are missing on purpose, because there is no text to learn
/// them from: scam (no labelled text at all) and minor_safety (never trained on).
public enum RiskClass {
    HARASSMENT,
    HATE,
    SEXUAL,
    VIOLENCE,
    SELF_HARM,
    SPAM;

    private final String label = name().toLowerCase(Locale.ROOT);

    /// The name in data sets and model output, as `self_harm`.
    public String label() {
        return label;
    }

    /// The class of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    static RiskClass labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
