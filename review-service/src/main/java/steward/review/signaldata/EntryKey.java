package steward.review.signaldata;

/// The name of an entry: the list it is in, and its own within that.
record EntryKey(String list, String entry) {

    /// What a lexicon or bank is called.
    static final String LIST = "[a-z0-9-]{1,60}";

    /// What an entry is called, of either kind.
    static final String ENTRY = "[a-z0-9][a-z0-9.:-]{0,99}";

    /// What an entry of a lexicon is called.
    static final String WORDING = "[a-z0-9][a-z0-9.-]{0,99}";

    /// What an entry of a bank is called: how the hash was made, and the hash.
    static final String HASHED = "(sha256|pdq):[0-9a-f]{64}";

    /// As on `signal-data`.
    String text() {
        return list + "/" + entry;
    }
}
