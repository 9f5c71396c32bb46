package steward.triage.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Match;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.id.SubmissionId;
import steward.contracts.signal.LexiconEntryPublished.Strength;
import steward.triage.repetition.SameContent;
import steward.triage.surge.Surge;

/// What the reports of a case say besides category and content: whom it concerns, whom it needs, and how the reports came about. It only grows.
///
/// @param known whether any media are known for what they are
/// @param selfHarm whether the content says that somebody may harm themselves
/// @param ownerKnown whether somebody is known to own the content
/// @param language BCP 47 primary tag as the first report that knew it said; null where none did
/// @param segment of the owner's account as the first report that knew it said; null where none did
/// @param counterReports submissions in which the owner reported one of those who report; the first few
/// @param same what people decided of like content, as it stood at the first report
/// @param surge the strongest that any of its reports came in; null for none
/// @param matches what its contents meet, what says most first; the first few
public record Circumstances(
        boolean known,
        Answer selfHarm,
        boolean ownerKnown,
        @Nullable String language,
        @Nullable String segment,
        Crowd crowd,
        List<SubmissionId> counterReports,
        List<SameContent> same,
        @Nullable Surge surge,
        @AbsentMeansEmpty List<Match> matches) {

    /// Nothing is known.
    public static final Circumstances NONE =
            new Circumstances(
                    false,
                    Answer.UNKNOWN,
                    false,
                    null,
                    null,
                    Crowd.NONE,
                    List.of(),
                    List.of(),
                    null,
                    List.of());

    private static final int MOST_LINKS = 8;
    private static final int MOST_MATCHES = 12;

    /// A medium that people confirmed, strong wording, a medium that looks like one, weak wording.
    private static final Comparator<Match> WHAT_SAYS_MOST =
            Comparator.comparing(Match::confirmed)
                    .reversed()
                    .thenComparing(match -> match.strength() != Strength.STRONG)
                    .thenComparing(Match::kind)
                    .thenComparingInt(match -> match.distance() == null ? 0 : match.distance());

    public Circumstances {
        counterReports = List.copyOf(counterReports);
        same = List.copyOf(same);
        matches = matches == null ? List.of() : List.copyOf(matches);
    }

    Circumstances plus(Evidence.Said said, boolean newSender, boolean first) {
        return new Circumstances(
                known || said.known(),
                selfHarmWith(said.selfHarm(), first),
                ownerKnown || said.ownerKnown(),
                language == null ? said.language() : language,
                segment == null ? said.segment() : segment,
                newSender && said.coming() != null ? crowd.plus(said.coming()) : crowd,
                Stream.concat(counterReports.stream(), said.counterReports().stream())
                        .distinct()
                        .limit(MOST_LINKS)
                        .toList(),
                first ? said.same() : same,
                stronger(surge, said.surge()),
                Stream.concat(matches.stream(), said.matches().stream())
                        .distinct()
                        .sorted(WHAT_SAYS_MOST)
                        .limit(MOST_MATCHES)
                        .toList());
    }

    /// In a surge, where that is stronger than the one that is known.
    Circumstances in(Surge found) {
        return surge != null && surge.times() >= found.times()
                ? this
                : new Circumstances(
                        known,
                        selfHarm,
                        ownerKnown,
                        language,
                        segment,
                        crowd,
                        counterReports,
                        same,
                        found,
                        matches);
    }

    private static @Nullable Surge stronger(@Nullable Surge one, @Nullable Surge other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.times() > one.times() ? other : one;
    }

    private Answer selfHarmWith(@Nullable Answer said, boolean first) {
        if (said == null) {
            return selfHarm;
        }
        return first ? said : selfHarm.or(said);
    }
}
