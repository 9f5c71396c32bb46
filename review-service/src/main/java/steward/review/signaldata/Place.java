package steward.review.signaldata;

/// Where a page of entries ends.
///
/// @param key empty for the beginning
record Place(String key, int revision) {

    /// How it is written: `list/entry@revision`, or nothing for the beginning.
    static final String FORM = "|[a-z0-9-]{1,60}/[a-z0-9][a-z0-9.:-]{0,99}@[0-9]{1,9}";

    /// Reads what has the form.
    static Place of(String written) {
        int at = written.lastIndexOf('@');
        return at < 0
                ? new Place("", 0)
                : new Place(written.substring(0, at), Integer.parseInt(written.substring(at + 1)));
    }

    static Place of(SignalEntry entry) {
        return new Place(entry.key(), entry.revision());
    }

    String text() {
        return key + "@" + revision;
    }
}
