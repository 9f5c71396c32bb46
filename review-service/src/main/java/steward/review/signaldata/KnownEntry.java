package steward.review.signaldata;

import org.jspecify.annotations.Nullable;

/// How an entry stands before somebody wants something of it.
///
/// @param revision the latest
/// @param proposed what waits for approval; null where nothing does
/// @param published what is looked for; null where nothing is
record KnownEntry(String key, int revision, @Nullable String proposed, @Nullable String published) {

    /// Whether this is what is wanted of the entry already.
    boolean says(String content) {
        return content.equals(proposed == null ? published : proposed);
    }

    /// Whether nothing waits and nothing is looked for.
    boolean isOut() {
        return proposed == null && published == null;
    }
}
