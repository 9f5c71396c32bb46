package steward.review.signaldata;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Rows;

/// The entries, revision by revision. Whoever writes takes a turn first, so that what is told of an entry is told in the order in which it came to be.
@ApplicationScoped
class SignalEntries {

    /// A statement of its own: the next one must see what whoever had the turn before wrote.
    private static final String TAKE_TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended('signal_entry', 0)) as text)";

    private static final String DOCUMENT =
            """
            select cast(jsonb_build_object(
                'key', e.key, 'revision', e.revision, 'kind', e.kind, 'content', e.content, 'state', e.state, 'because', e.because,
                'proposedBy', e.proposed_by, 'proposedAt', e.proposed_at, 'importId', e.import_id, 'approvedBy', e.approved_by,
                'approvedAt', e.approved_at, 'endedBy', e.ended_by, 'endedAt', e.ended_at, 'endedBecause', e.ended_because,
                'refusal', case when r.key is not null then jsonb_build_object('rule', r.rule, 'because', r.because, 'at', r.refused_at) end) as text)
            from signal_entry e left join signal_refusal r on r.key = e.key and r.revision = e.revision
            """;

    private static final String PAGE =
            DOCUMENT
                    + """
                    where e.state = :state and (not :tried or (r.key is not null) = :refused) and (cast(:list as text) = '' or e.list = :list)
                      and (e.key, e.revision) > (:key, cast(cast(:revision as text) as int))
                    order by e.key, e.revision limit :limit
                    """;

    private static final String REVISIONS =
            DOCUMENT + " where e.key = :key order by e.revision desc limit :limit";

    private static final String ONE =
            DOCUMENT + " where e.key = :key and e.revision = cast(cast(:revision as text) as int)";

    private static final String OF_IMPORT =
            DOCUMENT
                    + " where e.import_id = :import and e.state = any(cast(:states as text[])) order by e.key";

    private static final String KNOWN =
            """
            select cast(jsonb_build_object(
                'key', e.key, 'revision', max(e.revision), 'proposed', max(e.content) filter (where e.state = 'PROPOSED'),
                'published', max(e.content) filter (where e.state = 'PUBLISHED')) as text)
            from signal_entry e where e.key = any(cast(:keys as text[])) group by e.key
            """;

    private static final String ADD =
            """
            insert into signal_entry (key, revision, kind, content, state, because, proposed_by, proposed_at, import_id, restored)
            select r.key, r.revision, r.kind, r.content, r.state, r.because, r."proposedBy", r."proposedAt", r."importId", :restored
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                key text, revision int, kind text, content text, state text, because text, "proposedBy" text, "proposedAt" timestamptz,
                "importId" text)
            order by r.key
            """;

    private static final String PUBLISH =
            """
            update signal_entry set state = 'PUBLISHED', approved_by = :by, approved_at = cast(cast(:now as text) as timestamptz)
            where key = any(cast(:keys as text[])) and state = 'PROPOSED'
            """;

    private static final String END =
            """
            update signal_entry set state = :state, ended_by = nullif(cast(:by as text), ''),
                ended_at = cast(cast(:now as text) as timestamptz), ended_because = nullif(cast(:because as text), '')
            where key = any(cast(:keys as text[])) and state = any(cast(:states as text[]))
              and (cast(:import as text) = '' or import_id = :import)
            """;

    private static final String REFUSED =
            """
            insert into signal_refusal (key, revision, rule, because, refused_at)
            values (:key, :revision, :rule, :because, cast(cast(:at as text) as timestamptz))
            on conflict do nothing
            """;

    /// How entries come to an end.
    ///
    /// @param by null where another revision takes the place
    /// @param from states in which they may be
    /// @param importId only those of this import; null for all
    record Ending(
            EntryState to,
            @Nullable String by,
            @Nullable String because,
            Instant at,
            List<EntryState> from,
            @Nullable String importId) {

        static Ending superseded(EntryState from, Instant at) {
            return new Ending(EntryState.SUPERSEDED, null, null, at, List.of(from), null);
        }
    }

    Uni<Void> takeTurn(Mutiny.Session session) {
        return session.createNativeQuery(TAKE_TURN, String.class)
                .getSingleResult()
                .replaceWithVoid();
    }

    /// In the order of keys and revisions.
    ///
    /// @param list empty for all
    Uni<List<SignalEntry>> page(
            String list, EntryState state, Place after, int limit, Mutiny.Session session) {
        return session.createNativeQuery(PAGE, String.class)
                .setParameter("state", stored(state).name())
                .setParameter("tried", stored(state) == EntryState.PUBLISHED)
                .setParameter("refused", state == EntryState.REFUSED_BY_TRIAGE)
                .setParameter("list", list)
                .setParameter("key", after.key())
                .setParameter("revision", Integer.toString(after.revision()))
                .setParameter("limit", limit)
                .getResultList()
                .map(SignalEntries::read);
    }

    /// The latest first.
    Uni<List<SignalEntry>> revisions(EntryKey key, int limit, Mutiny.Session session) {
        return revisions(key.text(), limit, session);
    }

    /// The same, by the record key of `signal-data`.
    Uni<List<SignalEntry>> revisions(String key, int limit, Mutiny.Session session) {
        return session.createNativeQuery(REVISIONS, String.class)
                .setParameter("key", key)
                .setParameter("limit", limit)
                .getResultList()
                .map(SignalEntries::read);
    }

    Uni<Optional<SignalEntry>> latest(EntryKey key, Mutiny.Session session) {
        return revisions(key, 1, session).map(found -> found.stream().findFirst());
    }

    Uni<Optional<SignalEntry>> find(EntryKey key, int revision, Mutiny.Session session) {
        return session.createNativeQuery(ONE, String.class)
                .setParameter("key", key.text())
                .setParameter("revision", Integer.toString(revision))
                .getResultList()
                .map(found -> read(found).stream().findFirst());
    }

    /// Those of an import that are in one of these states.
    Uni<List<SignalEntry>> ofImport(
            String importId, List<EntryState> states, Mutiny.Session session) {
        return session.createNativeQuery(OF_IMPORT, String.class)
                .setParameter("import", importId)
                .setParameter("states", names(states))
                .getResultList()
                .map(SignalEntries::read);
    }

    /// How those of these entries stand that were ever proposed, by key.
    Uni<Map<String, KnownEntry>> known(Collection<String> keys, Mutiny.Session session) {
        return session.createNativeQuery(KNOWN, String.class)
                .setParameter("keys", keys.toArray(String[]::new))
                .getResultList()
                .map(found ->
                        Rows.readAll(found, KnownEntry.class).stream()
                                .collect(Collectors.toMap(KnownEntry::key, Function.identity())));
    }

    Uni<Void> add(List<SignalEntry> entries, Mutiny.Session session) {
        return add(entries, false, session);
    }

    /// Adds what the topic says and the copy that was restored does not.
    Uni<Void> restore(List<SignalEntry> entries, Mutiny.Session session) {
        return add(entries, true, session);
    }

    private static Uni<Void> add(
            List<SignalEntry> entries, boolean restored, Mutiny.Session session) {
        return entries.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(ADD)
                        .setParameter("rows", Rows.write(entries))
                        .setParameter("restored", restored)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    /// What is proposed of these entries is published from now on, in the place of what was.
    Uni<Void> publish(List<String> keys, String by, Instant now, Mutiny.Session session) {
        return end(keys, Ending.superseded(EntryState.PUBLISHED, now), session)
                .chain(() ->
                        session.createNativeQuery(PUBLISH)
                                .setParameter("keys", keys.toArray(String[]::new))
                                .setParameter("by", by)
                                .setParameter("now", now.toString())
                                .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> end(List<String> keys, Ending ending, Mutiny.Session session) {
        return session.createNativeQuery(END)
                .setParameter("keys", keys.toArray(String[]::new))
                .setParameter("state", ending.to().name())
                .setParameter("by", orNothing(ending.by()))
                .setParameter("because", orNothing(ending.because()))
                .setParameter("now", ending.at().toString())
                .setParameter("states", names(ending.from()))
                .setParameter("import", orNothing(ending.importId()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static EntryState stored(EntryState shown) {
        return shown == EntryState.REFUSED_BY_TRIAGE ? EntryState.PUBLISHED : shown;
    }

    /// Writes down what triage says of a revision; what it said before stays.
    Uni<Void> refused(SignalEntry entry, TriageRefusal refusal, Mutiny.Session session) {
        return session.createNativeQuery(REFUSED)
                .setParameter("key", entry.key())
                .setParameter("revision", entry.revision())
                .setParameter("rule", refusal.rule().name())
                .setParameter("because", refusal.because())
                .setParameter("at", refusal.at().toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String[] names(List<EntryState> states) {
        return states.stream().map(EntryState::name).toArray(String[]::new);
    }

    private static List<SignalEntry> read(List<String> found) {
        return Rows.readAll(found, SignalEntry.class);
    }
}
