package steward.contracts.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;

/// Why a case is as urgent as it is: inputs, versions and contributions, so that the judgement can be explained and repeated.
///
/// @param policyRelease the release that it was judged under
/// @param creditSeconds how much earlier than its age the case ranks; the sum of the contributions, bounded
/// @param contributions what each input added, in seconds of credit
/// @param standing of the sender who reported last, 0 to 1; 0.5 for one without history
/// @param reports how many reports the case has
/// @param distinctSenders how many senders they come from
/// @param unknown inputs that had no value: unknown is counted, never taken for false
/// @param routing whom the case needs; null where it was judged before that was told
/// @param flags what a person should know of how the reports came about; none of them acts
public record Assessment(
        String policyRelease,
        long creditSeconds,
        List<Contribution> contributions,
        TextRisk textRisk,
        double standing,
        long reports,
        long distinctSenders,
        List<String> unknown,
        @Nullable Routing routing,
        @AbsentMeansEmpty List<Flag> flags) {

    public Assessment {
        contributions = List.copyOf(contributions);
        unknown = List.copyOf(unknown);
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    /// An assessment that says nothing of whom the case needs, or of how its reports came about.
    public Assessment(
            String policyRelease,
            long creditSeconds,
            List<Contribution> contributions,
            TextRisk textRisk,
            double standing,
            long reports,
            long distinctSenders,
            List<String> unknown) {
        this(
                policyRelease,
                creditSeconds,
                contributions,
                textRisk,
                standing,
                reports,
                distinctSenders,
                unknown,
                null,
                List.of());
    }

    /// One input's part of the credit.
    ///
    /// @param because in words a policy manager understands, without content or identities
    public record Contribution(String input, long seconds, String because) {}

    /// Whom the case needs, as policy says. Who takes it, and what happens when nobody may, is decided where people are known.
    ///
    /// @param languages BCP 47 primary tags, of which a person must master one: the content's, or where that is unknown those of the market; empty where nothing is known
    /// @param languageKnown false where the market's languages are assumed
    /// @param level the least level of the language, as policy names it; null where policy asks for none
    /// @param skills a person should have, sorted
    /// @param portfolio of accounts that the owner belongs to; null for none
    /// @param team that cares for the portfolio; null for none
    /// @param because each choice in words
    public record Routing(
            String region,
            String market,
            List<String> languages,
            boolean languageKnown,
            @Nullable String level,
            @AbsentMeansEmpty List<String> skills,
            List<String> clearances,
            @Nullable String portfolio,
            @Nullable String team,
            List<String> because) {

        public Routing {
            languages = List.copyOf(languages);
            skills = skills == null ? List.of() : List.copyOf(skills);
            clearances = List.copyOf(clearances);
            because = List.copyOf(because);
        }
    }

    /// Something that a person should know and nothing acts upon.
    ///
    /// @param because in words, without content or identities
    /// @param submissions that it is about; none where it is about all
    /// @param sameAs the case that decided the same content; null for other kinds
    public record Flag(
            Kind kind,
            String because,
            @AbsentMeansEmpty List<SubmissionId> submissions,
            @Nullable CaseId sameAs) {

        public Flag {
            submissions = submissions == null ? List.of() : List.copyOf(submissions);
        }

        /// What it is about.
        public enum Kind {
            /// Many new accounts, or accounts of low standing, reported one subject within a short time.
            BRIGADE,
            /// Such a crowd accuses of what the content by itself shows little of.
            FRAMING,
            /// The owner of the subject had reported one of those who report it.
            RECIPROCAL,
            /// The same content of the same owner was decided before.
            SAME_CONTENT
        }
    }
}
