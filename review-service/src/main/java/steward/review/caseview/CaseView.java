package steward.review.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.Party;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.exposure.Display;
import steward.contracts.policy.ActionsPublished.HasDuration;
import steward.contracts.policy.ClausesPublished.Examples;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.policy.Withheld;
import steward.contracts.signal.LexiconEntryPublished.Strength;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.review.queue.CaseState;

/// A case as a person sees it: what was reported, why, how urgent it is and why, what may be decided under which rule, and what happened so far. Never
/// who reported.
///
/// @param deadline when it must be decided
/// @param content the version that was reported last
/// @param earlierContents versions that earlier reports showed, oldest first
/// @param clauses of this category in the words that this content is judged under in its market, each with the actions that it adds
/// @param policyRelease the release in force, in whose words the clauses stand
/// @param actions allowed for this category under any of its clauses
/// @param furtherActions what one of the clauses adds, and what the product system knows besides
/// @param help those of its actions that send its author to where they find help: a decision asks for one of them, or says why not; empty where none is owed
/// @param changes how the versions shown differ, each from the one before; the last few
/// @param resources where people in such a case find help, of the market first
/// @param around other cases, the account's history here, notes
/// @param display how its content is shown to this person, by medium
/// @param withheld media that no tool may fetch for this case, with why
/// @param questions what those whom it concerns were asked, oldest first; never who
/// @param userClock by when the parties are owed a decision
/// @param standing the decision that stands; null where none does
/// @param interim what a rule restricted while nobody took the case; absent where nothing ever was
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(
        String caseId,
        String region,
        String market,
        @Nullable String language,
        PolicyFamily family,
        String category,
        Severity severity,
        CaseState.Name state,
        Instant receivedAt,
        Instant deadline,
        boolean pastDeadline,
        @Nullable Subject content,
        List<Subject> earlierContents,
        long reportCount,
        List<Report> reports,
        Reasons assessment,
        String policyRelease,
        List<Clause> clauses,
        List<Action> actions,
        List<Action> furtherActions,
        List<String> help,
        List<Entry> timeline,
        List<ContentChange> changes,
        List<Place> resources,
        Surroundings around,
        Display display,
        List<Withheld> withheld,
        List<Asked> questions,
        UserClock userClock,
        @Nullable Standing standing,
        @Nullable Interim interim) {

    /// The same for somebody who reads it again: as if nobody had decided it, and without what others said of it.
    public CaseView blind() {
        return new CaseView(
                caseId,
                region,
                market,
                language,
                family,
                category,
                severity,
                CaseState.Name.QUEUED,
                receivedAt,
                deadline,
                pastDeadline,
                content,
                earlierContents,
                reportCount,
                reports,
                assessment,
                policyRelease,
                clauses,
                actions,
                furtherActions,
                help,
                List.of(),
                changes,
                resources,
                around.blind(),
                display,
                withheld,
                questions,
                userClock,
                null,
                null);
    }

    /// One report, without its sender.
    ///
    /// @param kind what kind of sender it came from
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            String submissionId,
            ReporterKind kind,
            String category,
            @Nullable String note,
            @Nullable Boolean minor,
            Instant receivedAt) {}

    /// Why the case is as urgent as it is, in words.
    ///
    /// @param risk what the text model says, 0 to 1; null where it says nothing
    /// @param unknown what could not be known
    /// @param whom whom the case needs, and why
    /// @param flags what to know of how the reports came about; none of them has acted
    /// @param matches entries of lexicons and banks that the content meets, what says most first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reasons(
            List<String> because,
            @Nullable Double risk,
            @Nullable String topClass,
            long reports,
            long distinctSenders,
            List<String> unknown,
            String policyRelease,
            List<String> whom,
            List<Flagged> flags,
            List<Matched> matches) {}

    /// Something to know that nothing acts upon.
    ///
    /// @param sameAs the case that decided the same content; absent for other kinds
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Flagged(Assessment.Flag.Kind kind, String because, @Nullable String sameAs) {}

    /// An entry of a lexicon or bank that the content meets, by which the judgement can be repeated.
    ///
    /// @param list the lexicon or the bank
    /// @param revision of the entry; absent for what ships with Steward
    /// @param category that the entry points to
    /// @param confirmed whether people have confirmed that the medium is what the category says
    /// @param strength how much the wording says by itself; absent for a medium
    /// @param distance of 256 bits, how many differ; absent for wording
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Matched(
            Assessment.Match.Found kind,
            String list,
            String entry,
            @Nullable Integer revision,
            String category,
            boolean confirmed,
            @Nullable Strength strength,
            @Nullable Integer distance) {}

    /// A rule that may be decided under.
    ///
    /// @param examples of content that breaks it, and of content that is close and does not
    /// @param twoBecause why somebody else has to confirm what is decided under it; null where nobody has to
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Clause(
            String clause,
            String version,
            String title,
            String text,
            List<String> actions,
            @Nullable Examples examples,
            @Nullable String twoBecause) {}

    /// Where to turn to: verified, with the day on which it was.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            String name,
            String kind,
            String market,
            @Nullable String phone,
            @Nullable String url,
            List<String> languages,
            @Nullable LocalDate verifiedOn) {}

    /// The decision that stands.
    ///
    /// @param territories ISO 3166-1 codes of where its actions hold; none where it asks for none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(
            String decisionId,
            Outcome outcome,
            @Nullable String clause,
            @Nullable String clauseVersion,
            List<String> territories,
            Instant decidedAt) {}

    /// Something that was asked of somebody outside.
    ///
    /// @param answerBy until when the case waited, or waits, for the answer
    /// @param endedAt null while it waits
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(
            String questionId,
            String question,
            Party party,
            Instant askedAt,
            Instant answerBy,
            @Nullable Instant endedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /// An action that may be asked for.
    ///
    /// @param title the policy's words for it; its type where it is in no catalogue
    /// @param parameters names of what it takes; each is given
    /// @param duration whether it ends by itself
    public record Action(
            String type,
            String title,
            EnforcementAction.Target target,
            List<String> parameters,
            HasDuration duration) {}

    /// What a rule restricted while nobody took the case. It says nothing of whether a rule is broken: that is to be decided.
    ///
    /// @param clause that may be broken
    /// @param rule that decided, under the release that allows it
    /// @param endedAt when a decision took its place; absent while it stands
    /// @param endedBy that decision
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Interim(
            String decisionId,
            String clause,
            String version,
            String rule,
            String policyRelease,
            Instant since,
            @Nullable Instant endedAt,
            @Nullable String endedBy,
            List<Meanwhile> actions) {}

    /// An action of it, and what the product did: REQUESTED, APPLIED, FAILED or MOOT.
    public record Meanwhile(String type, String state) {}

    /// Something that happened.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(Instant at, String what, @Nullable String by, @Nullable String detail) {}
}
