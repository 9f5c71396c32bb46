package steward.triage.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Match;
import steward.contracts.cases.TextRisk;
import steward.contracts.id.SubmissionId;
import steward.triage.repetition.SameContent;
import steward.triage.surge.Surge;

/// All that is known of a case and matters for its urgency, gathered from its reports. One more report can add to it and never takes from it, so that
/// no report lowers a case's rank.
///
/// @param categories claimed or confirmed, each once, in order of arrival
/// @param reports how many
/// @param distinctSenders how many senders they come from
/// @param senderWeight the senders' weights added up: 1 for one without history, 0 to 2 by standing
/// @param bestStanding of its senders, 0 to 1
/// @param standingKnown whether any sender has a record long enough to speak of standing
/// @param vetted whether a vetted flagger spoke in its field
/// @param minor whether a minor is concerned, as owner or as reporter
/// @param viewsPerHour the most that was seen; null where no report says
/// @param ownerReports reports on the owner in the last sixty to ninety days
/// @param textRisk of the riskiest content; null before the first report
/// @param about what the reports say besides
public record Evidence(
        List<String> categories,
        long reports,
        long distinctSenders,
        double senderWeight,
        double bestStanding,
        boolean standingKnown,
        boolean vetted,
        Answer minor,
        @Nullable Long viewsPerHour,
        long ownerReports,
        @Nullable TextRisk textRisk,
        Circumstances about) {

    /// No report yet.
    public static final Evidence NONE =
            new Evidence(
                    List.of(),
                    0,
                    0,
                    0,
                    0,
                    false,
                    false,
                    Answer.NO,
                    null,
                    0,
                    null,
                    Circumstances.NONE);

    // What an older version remembered lacks the circumstances.
    public Evidence {
        categories = List.copyOf(categories);
        about = about == null ? Circumstances.NONE : about;
    }

    /// What one report brings.
    ///
    /// @param categories claimed, and confirmed where something is
    /// @param newSender false where this sender reported the case before
    /// @param textRisk of its content; null where this content was judged before
    public record Report(
            List<String> categories,
            boolean newSender,
            double standing,
            boolean standingKnown,
            boolean vetted,
            Answer minor,
            @Nullable Long viewsPerHour,
            long ownerReports,
            @Nullable TextRisk textRisk,
            Said said) {

        public Report {
            categories = List.copyOf(categories);
        }
    }

    /// What one report says besides.
    ///
    /// @param known whether its media are known for what they are
    /// @param selfHarm whether its content says that somebody may harm themselves; null where this content was judged before
    /// @param ownerKnown whether somebody is known to own the content
    /// @param language BCP 47 primary tag; null where unknown
    /// @param segment of the owner's account, as the client names it; null where unknown
    /// @param coming null where policy asks for no crowd
    /// @param surge that it came in; null for none
    /// @param matches what its content meets; none where this content was judged before
    public record Said(
            boolean known,
            @Nullable Answer selfHarm,
            boolean ownerKnown,
            @Nullable String language,
            @Nullable String segment,
            Crowd.@Nullable Coming coming,
            List<SubmissionId> counterReports,
            List<SameContent> same,
            @Nullable Surge surge,
            List<Match> matches) {

        /// Nothing.
        public static final Said NOTHING =
                new Said(
                        false,
                        Answer.UNKNOWN,
                        false,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of());

        public Said {
            counterReports = List.copyOf(counterReports);
            same = List.copyOf(same);
            matches = List.copyOf(matches);
        }
    }

    /// With one more report.
    public Evidence plus(Report report) {
        return new Evidence(
                Stream.concat(categories.stream(), report.categories.stream()).distinct().toList(),
                reports + 1,
                distinctSenders + (report.newSender ? 1 : 0),
                senderWeight + (report.newSender ? 2 * report.standing : 0),
                Math.max(bestStanding, report.standing),
                standingKnown || report.standingKnown,
                vetted || report.vetted,
                reports == 0 ? report.minor : minor.or(report.minor),
                most(viewsPerHour, report.viewsPerHour),
                Math.max(ownerReports, report.ownerReports),
                riskier(textRisk, report.textRisk),
                about.plus(report.said, report.newSender, reports == 0));
    }

    /// While its like surges, as if another report came now that says nothing new.
    public Evidence in(Surge surge) {
        return new Evidence(
                categories,
                reports,
                distinctSenders,
                senderWeight,
                bestStanding,
                standingKnown,
                vetted,
                minor,
                viewsPerHour,
                ownerReports,
                textRisk,
                about.in(surge));
    }

    private static @Nullable Long most(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    private static @Nullable TextRisk riskier(@Nullable TextRisk one, @Nullable TextRisk other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Double risk = one.risk();
        Double otherRisk = other.risk();
        return otherRisk != null && (risk == null || otherRisk > risk) ? other : one;
    }
}
