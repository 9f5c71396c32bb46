package steward.contracts.cases;

/// How bad the harm is, S0 worst. Bands are never mixed: what is S0 comes before what is S1, whatever its age.
public enum Severity {
    /// Imminent threat to life, child sexual abuse, terrorist content under a removal order.
    S0,
    /// Credible violence, self-harm, intimate images without consent, minors.
    S1,
    /// Hate, harassment, scams with loss, impersonation.
    S2,
    /// Spam, nudity policy, intellectual property, account help.
    S3,
    /// Feedback, misdirected.
    S4;

    /// The worse of the two.
    public Severity orWorse(Severity other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
