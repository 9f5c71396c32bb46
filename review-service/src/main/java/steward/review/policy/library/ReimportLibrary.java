package steward.review.policy.library;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;
import steward.messaging.Reimport;
import steward.messaging.Told;
import steward.review.policy.PolicyFacts;

/// Brings the library up to what was published since the copy that was restored, so that the next release does not take back the last, nor its name.
@ApplicationScoped
class ReimportLibrary implements Reimport {

    private static final String INSTALLATION = "steward";

    private final PolicyFacts facts;
    private final LibraryRepository library;
    private final ReleaseTerms terms;

    ReimportLibrary(PolicyFacts facts, LibraryRepository library, ReleaseTerms terms) {
        this.facts = facts;
        this.library = library;
        this.terms = terms;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.POLICIES);
    }

    /// Parts and releases are named by their version.
    @Override
    public String sameness(String topic, JsonNode event) {
        return event.path("subject").asText();
    }

    @Override
    public Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session) {
        // Releases are few, and the first day of each part is known from all of them.
        List<PolicyFact> published = new ArrayList<>();
        return told.on(
                        Topics.POLICIES,
                        PolicyFact.class,
                        facts -> {
                            facts.forEach(event -> published.add(event.data()));
                            return Uni.createFrom().voidItem();
                        })
                .chain(() ->
                        published.isEmpty() ? Uni.createFrom().item(0L) : bring(published, session))
                .map(brought -> Map.of("policy versions reimported", brought));
    }

    private Uni<Long> bring(List<PolicyFact> published, Mutiny.Session session) {
        return facts.add(published, session)
                .chain(() -> library.locked(session))
                .map(known -> missing(published, known, terms.now()))
                .call(missing -> library.put(missing, steps(missing), session))
                .map(missing -> (long) missing.size());
    }

    private static List<StepRow> steps(List<Entry> missing) {
        return missing.stream()
                .map(entry -> StepRow.of(entry, "RESTORE", INSTALLATION, null))
                .toList();
    }

    /// What was released and stands in the library as something else, or not at all. Pure.
    static List<Entry> missing(
            Collection<PolicyFact> published, Collection<Entry> known, Instant now) {
        Map<String, Entry> byKey = new HashMap<>();
        known.forEach(entry -> byKey.put(entry.part().key(), entry));
        Map<PartVersion, LocalDate> first = firstDays(published);
        List<Entry> missing = new ArrayList<>();
        for (PolicyFact fact : published) {
            PartVersion named = PolicyFacts.nameOf(fact);
            LocalDate since = first.get(named);
            // An empty library is filled with what ships, and parts of before there was a library
            // have no place in it.
            if (since == null || known.isEmpty() || isOfSeveralClauses(fact)) {
                continue;
            }
            Part part = Part.of(fact, since);
            Entry stands = byKey.get(part.key());
            if (stands == null || !stands.isReleased()) {
                missing.add(
                        new Entry(
                                part,
                                Entry.Origin.RESTORED,
                                new Lifecycle.Scheduled(Set.of(INSTALLATION), null, now, null),
                                now));
            }
        }
        return missing;
    }

    private static boolean isOfSeveralClauses(PolicyFact fact) {
        return fact instanceof ClausesPublished clauses && clauses.clauses().size() != 1;
    }

    private static Map<PartVersion, LocalDate> firstDays(Collection<PolicyFact> published) {
        Map<PartVersion, LocalDate> first = new HashMap<>();
        published.stream()
                .filter(PolicyReleased.class::isInstance)
                .map(PolicyReleased.class::cast)
                .sorted(Comparator.comparing(PolicyReleased::effectiveFrom))
                .forEach(released ->
                        released.parts()
                                .forEach(part ->
                                        first.putIfAbsent(
                                                part, Entries.day(released.effectiveFrom()))));
        return first;
    }
}
