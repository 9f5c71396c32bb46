package steward.triage.signal;

/// The coarse classes the text model can recognise. Two classes of the field are missing on purpose, because there is no text to learn
/// them from: scam (no labelled text at all) and minor_safety (never trained on). The order is part of the model file: append only.
public enum RiskClass {
    HARASSMENT,
    HATE,
    SEXUAL,
    VIOLENCE,
    SELF_HARM,
    SPAM;

    private final String label = name().toLowerCase(java.util.Locale.ROOT);

    /// The name in data sets and model output, as `self_harm`.
    public String label() {
        return label;
    }
}
