package steward.review.policy.library;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names a part whatever its version: `clauses/CS-SPAM-1`, `notices/en`, `categories`.
///
/// @param id {@link #ALL} for a kind with one part only
record PartName(PartKind kind, String id) {

    static final String ALL = "all";
    static final String ID_FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern ID = Pattern.compile(ID_FORM);

    /// Empty where the kind has no part of that id.
    static Optional<PartName> of(PartKind kind, String id) {
        return ID.matcher(id).matches() && kind.isSingle() == id.equals(ALL)
                ? Optional.of(new PartName(kind, id))
                : Optional.empty();
    }

    /// From the name as it is published; empty for what names no part of the library.
    static Optional<PartName> read(String name) {
        int slash = name.indexOf('/');
        String word = slash < 0 ? name : name.substring(0, slash);
        String id = slash < 0 ? ALL : name.substring(slash + 1);
        return PartKind.named(word).flatMap(kind -> of(kind, id));
    }

    /// The name as it is published.
    String text() {
        return kind.isSingle() ? kind.word() : kind.word() + "/" + id;
    }
}
