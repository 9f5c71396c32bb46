package steward.triage.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.SubmissionId;
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
public record Circumstances(
        boolean known,
        Answer selfHarm,
        boolean ownerKnown,
        @Nullable String language,
        @Nullable String segment,
        Crowd crowd,
        List<SubmissionId> counterReports,
        List<SameContent> same,
        @Nullable Surge surge) {

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
                    null);

    private static final int MOST_LINKS = 8;

    public Circumstances {
        counterReports = List.copyOf(counterReports);
        same = List.copyOf(same);
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
                stronger(surge, said.surge()));
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
