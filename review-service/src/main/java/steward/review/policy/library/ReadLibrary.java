package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.contracts.policy.PolicyReleased;
import steward.messaging.Transactions;
import steward.review.difference.Difference;
import steward.review.policy.PolicyFacts;

/// Reads the library for those who may.
@ApplicationScoped
class ReadLibrary {

    private final Transactions transactions;
    private final LibraryRepository library;
    private final PolicyFacts facts;
    private final ReleaseTerms terms;

    ReadLibrary(
            Transactions transactions,
            LibraryRepository library,
            PolicyFacts facts,
            ReleaseTerms terms) {
        this.transactions = transactions;
        this.library = library;
        this.facts = facts;
        this.terms = terms;
    }

    /// Versions in the order of their names, the later versions of a part after the earlier.
    Uni<List<EntryView>> list(Predicate<EntryView> wanted) {
        return all().map(known -> {
            Shelf shelf = Shelf.of(known);
            return known.stream()
                    .sorted(
                            Comparator.<Entry, String>comparing(entry -> entry.part().name().text())
                                    .thenComparing(entry -> entry.part().version()))
                    .map(entry -> EntryView.of(entry, shelf, today()))
                    .filter(wanted)
                    .toList();
        });
    }

    /// One version; fails with 404 where there is none, and with 403 where it says what this person is to know by themselves.
    Uni<VersionView> show(String key, Caller caller) {
        return transactions.in(session ->
                library.all(session)
                        .chain(known -> {
                            Entry found = shown(known, key, caller);
                            EntryView view = EntryView.of(found, Shelf.of(known), today());
                            return library.steps(found.part(), session)
                                    .map(steps -> VersionView.of(view, found.part(), steps));
                        }));
    }

    /// @param before null for everything that the later version says
    Uni<List<Difference>> differences(@Nullable String before, String after, Caller caller) {
        return all().map(known ->
                Differences.between(
                        before == null ? null : shown(known, before, caller).part(),
                        shown(known, after, caller).part()));
    }

    Uni<Shelf> shelf() {
        return all().map(Shelf::of);
    }

    /// Everything that was not given up, or what a release of a day has, as far as this person may read it.
    Uni<String> export(@Nullable LocalDate on, Caller caller) {
        return all().map(known ->
                PolicyYaml.write(
                        (on == null ? kept(known) : Shelf.of(known).releasedOn(on))
                                .stream()
                                        .filter(part -> part.name().kind().isShownTo(caller))
                                        .toList()));
    }

    /// The latest first.
    Uni<List<ReleaseView>> releases(int limit) {
        return transactions
                .in(facts::all)
                .map(known ->
                        known.stream()
                                .filter(PolicyReleased.class::isInstance)
                                .map(PolicyReleased.class::cast)
                                .sorted(
                                        Comparator.comparing(PolicyReleased::effectiveFrom)
                                                .reversed())
                                .limit(limit)
                                .map(ReleaseView::of)
                                .toList());
    }

    /// The day in UTC.
    LocalDate today() {
        return Entries.day(terms.now());
    }

    private static List<Part> kept(Collection<Entry> known) {
        List<Part> kept =
                known.stream()
                        .filter(entry -> !(entry.lifecycle() instanceof Lifecycle.Withdrawn))
                        .map(Entry::part)
                        .toList();
        if (kept.isEmpty()) {
            throw ProblemException.notFound();
        }
        return kept;
    }

    private static Entry shown(Collection<Entry> known, String key, Caller caller) {
        Entry found = Entries.find(known, key);
        if (!found.part().name().kind().isShownTo(caller)) {
            throw ProblemException.forbidden(
                    "what a quiz says is not shown to those who may be asked, nor to those who lead them");
        }
        return found;
    }

    private Uni<List<Entry>> all() {
        return transactions.in(library::all);
    }
}
