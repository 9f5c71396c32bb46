package steward.review.signaldata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.LexiconEntryPublished;
import steward.contracts.signal.SignalDataFact;
import steward.contracts.signal.SignalEntryWithdrawn;
import steward.messaging.Rows;

/// One revision of an entry.
///
/// @param key `list/entry`
/// @param revision from 1
/// @param content what is told when it is published, but for the number of the revision: the same words are the same content
/// @param because why it should be looked for
/// @param importId of the import that it came with; null where it was proposed by itself
/// @param endedBy null where a later revision took its place, and while it has not ended
/// @param refusal of triage; null where it told none
record SignalEntry(
        String key,
        int revision,
        EntryKind kind,
        String content,
        EntryState state,
        String because,
        String proposedBy,
        Instant proposedAt,
        @Nullable String importId,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        @Nullable TriageRefusal refusal) {

    /// In the place of a person, for what the installation did.
    static final String INSTALLATION = "steward";

    /// A revision that nobody has judged yet.
    static SignalEntry proposed(
            SignalDataFact content, int revision, String because, String by, Instant at) {
        return new SignalEntry(
                content.key(),
                revision,
                kindOf(content),
                Rows.write(content),
                EntryState.PROPOSED,
                because,
                by,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// A revision that stands on the topic and in no row: who wanted it and who approved it is lost.
    static SignalEntry restored(SignalDataFact content, int revision, Instant at) {
        return new SignalEntry(
                content.key(),
                revision,
                kindOf(content),
                Rows.write(content),
                EntryState.PUBLISHED,
                "published before the database was restored",
                INSTALLATION,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// The same as one of those that were imported together.
    SignalEntry within(String imported) {
        return new SignalEntry(
                key,
                revision,
                kind,
                content,
                state,
                because,
                proposedBy,
                proposedAt,
                imported,
                approvedBy,
                approvedAt,
                endedBy,
                endedAt,
                endedBecause,
                refusal);
    }

    private static EntryKind kindOf(SignalDataFact content) {
        for (EntryKind kind : EntryKind.values()) {
            if (kind.content().isInstance(content)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a withdrawal is no entry");
    }

    /// What is told when it is published.
    SignalDataFact fact() {
        return numbered(Rows.read(content, kind.content()), revision);
    }

    /// What a fact says, whichever revision says it.
    static SignalDataFact contentOf(SignalDataFact fact) {
        return numbered(fact, null);
    }

    private static SignalDataFact numbered(SignalDataFact fact, @Nullable Integer number) {
        return switch (fact) {
            case LexiconEntryPublished wording -> wording.ofRevision(number);
            case HashEntryPublished medium -> medium.ofRevision(number);
            case SignalEntryWithdrawn withdrawn -> withdrawn;
        };
    }

    /// Where it stands for those who look: what triage refuses is published and not looked for.
    EntryState shown() {
        return state == EntryState.PUBLISHED && refusal != null
                ? EntryState.REFUSED_BY_TRIAGE
                : state;
    }

    /// The event that publishes it: triage names it where it refuses. Of this content only, since a restored copy may use a revision's number again.
    EventId published() {
        return new EventId(
                Ids.derivedFrom("signal-entry-published", key, Integer.toString(revision), content)
                        .toString());
    }

    /// Whether somebody asks for what they asked for already.
    ///
    /// @param asked the revision that would be made of it
    boolean isRepeatedBy(SignalEntry asked) {
        return revision == asked.revision
                && content.equals(asked.content)
                && because.equals(asked.because)
                && proposedBy.equals(asked.proposedBy);
    }

    Move approval(String by) {
        return switch (state) {
            case PROPOSED -> proposedBy.equals(by) ? Move.Refused.OWN : new Move.Made();
            case PUBLISHED, REFUSED_BY_TRIAGE ->
                    by.equals(approvedBy) ? new Move.Same() : misplaced();
            case SUPERSEDED, REFUSED, WITHDRAWN -> misplaced();
        };
    }

    /// Saying no takes one person, the one who proposed it among them.
    Move refusal(String by) {
        return switch (state) {
            case PROPOSED -> new Move.Made();
            case REFUSED -> by.equals(endedBy) ? new Move.Same() : misplaced();
            case PUBLISHED, REFUSED_BY_TRIAGE, SUPERSEDED, WITHDRAWN -> misplaced();
        };
    }

    private static Move misplaced() {
        return new Move.Refused("state", "a revision in state PROPOSED");
    }
}
