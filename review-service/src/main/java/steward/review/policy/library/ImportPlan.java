package steward.review.policy.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.access.Violation;
import steward.review.policy.SemanticVersion;

/// What an import does to the library: new drafts, drafts that are written on, and what stands there already. Pure. Nothing is edited in place: content that differs
/// under a version that is no draft any more is refused.
///
/// @param drafts new ones, and those whose content changes
/// @param same how many versions stand there already, word by word
record ImportPlan(List<Entry> drafts, int same, List<Violation> faults) {

    ImportPlan {
        drafts = List.copyOf(drafts);
        faults = List.copyOf(faults);
    }

    /// @param known everything in the library
    static ImportPlan of(List<Part> given, Collection<Entry> known, String author, Instant now) {
        Map<String, Entry> byKey = new HashMap<>();
        Map<String, SemanticVersion> latest = new HashMap<>();
        for (Entry entry : known) {
            byKey.put(entry.part().key(), entry);
            latest.merge(
                    entry.part().name().text(),
                    entry.part().version(),
                    (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        List<Entry> drafts = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int same = 0;
        for (Part part : given) {
            List<Violation> broken = PartRules.brokenBy(part);
            Entry stands = byKey.get(part.key());
            if (!seen.add(part.key())) {
                faults.add(new Violation(part.key(), "once", "each version once"));
            } else if (!broken.isEmpty()) {
                broken.forEach(fault -> faults.add(at(part, fault)));
            } else if (stands != null && stands.part().equals(part)) {
                same++;
            } else if (stands != null) {
                if (stands.lifecycle() instanceof Lifecycle.Draft draft) {
                    drafts.add(Entry.drafted(part, draft.revisedBy(author), now));
                } else {
                    faults.add(
                            new Violation(
                                    part.key(),
                                    "never-edited",
                                    "a later version: this one is no draft any more"));
                }
            } else if (isBehind(part, latest)) {
                faults.add(
                        new Violation(
                                part.key(),
                                "later-version",
                                "a version after " + latest.get(part.name().text())));
            } else {
                drafts.add(Entry.drafted(part, Lifecycle.Draft.by(author), now));
            }
        }
        return new ImportPlan(drafts, same, faults);
    }

    private static boolean isBehind(Part part, Map<String, SemanticVersion> latest) {
        SemanticVersion last = latest.get(part.name().text());
        return last != null && part.version().compareTo(last) < 0;
    }

    private static Violation at(Part part, Violation fault) {
        return new Violation(part.key() + " " + fault.field(), fault.rule(), fault.expected());
    }
}
