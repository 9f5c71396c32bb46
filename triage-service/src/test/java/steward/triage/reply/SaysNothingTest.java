package steward.triage.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.reply.MessageFixtures.message;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.cases.Severity;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.ThreadEntry;
import steward.triage.assessment.Answer;
import steward.triage.rule.PolicyFixtures;

/// D5: which messages say nothing, and for which of them an answer is proposed.
class SaysNothingTest {

    private static final MessageFixtures COARSE = message("fuck fuck fuck!!!");

    @Test
    void aMessageOfCoarseWordsOrOfSignsSaysNothingWhereverItsWordsStand() {
        assertThat(nothing(COARSE)).isEqualTo(Answer.YES);
        assertThat(nothing(message("!!!"))).isEqualTo(Answer.YES);
        assertThat(nothing(message("").noting("fuck"))).isEqualTo(Answer.YES);
        assertThat(nothing(message("!!!").showing(null).noting("fuck"))).isEqualTo(Answer.YES);
    }

    @Test
    void oneWordBesideItSaysSomething() {
        assertThat(nothing(COARSE.noting("my account was stolen"))).isEqualTo(Answer.NO);
        assertThat(nothing(message("my account was stolen").noting("fuck"))).isEqualTo(Answer.NO);
        assertThat(nothing(COARSE.noting("?"))).isEqualTo(Answer.NO);
    }

    @Test
    void whatOthersWroteMayBeWhatIsReported() {
        assertThat(nothing(COARSE.about("ben"))).isEqualTo(Answer.NO);
        assertThat(nothing(COARSE.about(null))).isEqualTo(Answer.NO);
        assertThat(nothing(message("!!!").about("ben"))).isEqualTo(Answer.YES);
    }

    @Test
    void whatIsShownBesidesSaysSomething() {
        assertThat(nothing(COARSE.withAPicture())).isEqualTo(Answer.NO);
        assertThat(nothing(COARSE.with("title", "x"))).isEqualTo(Answer.NO);
        assertThat(
                        SaysNothing.of(
                                        COARSE.fact(
                                                List.of(
                                                        new ThreadEntry(
                                                                "e", "ben", "go away", null,
                                                                null))),
                                        Answer.NO)
                                .nothing())
                .isEqualTo(Answer.NO);
    }

    @Test
    void aMinorsMessageAndAMachinesAreForPeople() {
        assertThat(nothing(COARSE.ofAMinor())).isEqualTo(Answer.NO);
        assertThat(nothing(COARSE.by(ReporterKind.USER, null))).isEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "USER")
    void onlyAUsersMessageCanSayNothing(ReporterKind kind) {
        assertThat(nothing(COARSE.by(kind, "ana"))).isEqualTo(Answer.NO);
    }

    @Test
    void whatIsNotKnownIsNeverTakenForNothing() {
        assertThat(nothing(COARSE.showing(null))).as("no words at all").isEqualTo(Answer.UNKNOWN);
        assertThat(
                        nothing(
                                message("x")
                                        .showing(null)
                                        .noting("fuck")
                                        .at("https://elsewhere.example")))
                .as("content that was not handed over")
                .isEqualTo(Answer.UNKNOWN);
        assertThat(SaysNothing.of(COARSE.fact(), Answer.UNKNOWN).nothing())
                .as("lexicons were not searched")
                .isEqualTo(Answer.UNKNOWN);
        assertThat(SaysNothing.of(COARSE.fact(), Answer.YES).nothing())
                .as("a lexicon names it")
                .isEqualTo(Answer.NO);
    }

    @Test
    void itIsAnsweredAsItsClientAnswersAndByAPersonWhereTheClientSaysNothing() {
        assertThat(Objects.requireNonNull(proposed(COARSE)).policy())
                .isEqualTo(ReplyPolicy.MUST_REPLY);
        assertThat(Objects.requireNonNull(proposed(COARSE.to(PolicyFixtures.GAME))).policy())
                .isEqualTo(ReplyPolicy.MAY_CLOSE_SILENT);
        assertThat(proposed(COARSE.to(PolicyFixtures.SHOP))).isNull();
        assertThat(proposed(COARSE.to("nobody-knows-it"))).isNull();
    }

    @Test
    void whoClaimsSomethingIsHeardByAPerson() {
        assertThat(proposed(COARSE.as("harassment"))).isNull();
        assertThat(proposed(COARSE.as("unclassified"))).isNull();
        assertThat(proposed(COARSE.as("nobody-knows-it"))).isNull();
        assertThat(proposed(COARSE.as("minor_safety"))).isNull();
    }

    @Test
    void whatIsSevereNeedsAClearanceOrIsConfirmedIsNobodysButPeoples() {
        assertThat(proposed(COARSE, Severity.S2, List.of(), null)).isNull();
        assertThat(proposed(COARSE, Severity.S4, List.of("child-safety"), null)).isNull();
        assertThat(
                        proposed(
                                COARSE,
                                Severity.S4,
                                List.of(),
                                new Confirmation(
                                        Confirmation.By.KNOWN_HASH, "minor_safety", "minors")))
                .isNull();
    }

    @Test
    void whyIsSaidWithoutTheWords() {
        assertThat(Objects.requireNonNull(proposed(COARSE)).because())
                .contains("coarse words")
                .doesNotContain("fuck");
    }

    private static Answer nothing(MessageFixtures message) {
        return SaysNothing.of(message.fact(), Answer.NO).nothing();
    }

    private static @Nullable ReplyProposal proposed(MessageFixtures message) {
        return proposed(message, Severity.S4, List.of(), null);
    }

    private static @Nullable ReplyProposal proposed(
            MessageFixtures message,
            Severity severity,
            List<String> clearances,
            @Nullable Confirmation confirmation) {
        return ProposeReply.of(
                message.fact(),
                Answer.NO,
                severity,
                clearances,
                confirmation,
                PolicyFixtures.release());
    }
}
