package steward.review.policy.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of versions.
///
/// @param next to be sent as `after`; absent on the last page
record LibraryView(List<EntryView> items, @Nullable String next) {

    static LibraryView page(List<EntryView> all, String after, int limit) {
        int from = 0;
        while (from < all.size() && !after.isEmpty()) {
            if (all.get(from++).key().equals(after)) {
                break;
            }
        }
        List<EntryView> page = all.subList(from, Math.min(all.size(), from + limit));
        boolean more = from + page.size() < all.size();
        return new LibraryView(List.copyOf(page), more ? page.getLast().key() : null);
    }
}
