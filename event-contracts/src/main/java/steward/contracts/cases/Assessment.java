package steward.contracts.cases;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.contracts.signal.LexiconEntryPublished.Strength;

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
/// @param matches entries of lexicons and banks that its contents meet, what says most first; the first few
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
        @AbsentMeansEmpty List<Flag> flags,
        @AbsentMeansEmpty List<Match> matches) {

    public Assessment {
        contributions = List.copyOf(contributions);
        unknown = List.copyOf(unknown);
        flags = flags == null ? List.of() : List.copyOf(flags);
        matches = matches == null ? List.of() : List.copyOf(matches);
    }

    /// An assessment that says nothing of whom the case needs, of how its reports came about, or of what its contents meet.
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
                List.of(),
                List.of());
    }

    /// The same, with whom the case needs.
    public Assessment needing(Routing whom) {
        return with(unknown, whom, matches);
    }

    /// The same for whoever does not see the contents: without what these meet.
    public Assessment withoutMatches() {
        return with(unknown, routing, List.of());
    }

    /// The same, with one more input that had no value.
    public Assessment notKnowing(String what) {
        return unknown.contains(what)
                ? this
                : with(Stream.concat(unknown.stream(), Stream.of(what)).toList(), routing, matches);
    }

    private Assessment with(List<String> notKnown, @Nullable Routing whom, List<Match> met) {
        return new Assessment(
                policyRelease,
                creditSeconds,
                contributions,
                textRisk,
                standing,
                reports,
                distinctSenders,
                notKnown,
                whom,
                flags,
                met);
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

    /// Something that is looked for, and is there: with it the judgement can be repeated. Nothing in it repeats the content.
    ///
    /// @param list the lexicon or the bank
    /// @param entry within its list; `list/entry` is its key on `signal-data`
    /// @param revision of the entry that was looked for, since a list is no more than its entries; null for what ships with Steward, and for what was published before revisions were told
    /// @param category of the policy that the entry points to
    /// @param confirmed whether people have confirmed that the medium is what the category says; wording confirms nothing
    /// @param strength how much the wording says by itself; null for a medium
    /// @param distance of 256 bits, how many differ, 0 for the same file or picture; null for wording
    public record Match(
            Found kind,
            String list,
            String entry,
            @Nullable Integer revision,
            String category,
            boolean confirmed,
            @Nullable Strength strength,
            @Nullable Integer distance) {

        /// What it is found in.
        public enum Found {
            /// An entry of a bank, by the hash of a medium.
            MEDIUM,
            /// An entry of a lexicon, in the text.
            WORDING
        }
    }
}
