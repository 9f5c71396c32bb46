package steward.triage.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Assessment.Routing;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.id.ClientId;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.SubjectRef;
import steward.triage.assessment.Answer;
import steward.triage.assessment.Assess;
import steward.triage.assessment.Crowd;
import steward.triage.assessment.Evidence;
import steward.triage.assessment.Judgement;
import steward.triage.rule.Jurisdiction;
import steward.triage.rule.PolicyFixtures;
import steward.triage.rule.Release;

/// C1, C12, D8: whom a case needs follows from the policy, and is said in words.
class NeedsTest {

    private static final Release RELEASE = PolicyFixtures.release();

    @Test
    void aKnownLanguageIsNeededAndNoOther() {
        Routing routing = of("DE", "emea", evidence("spam", "tr", null, Answer.NO));
        assertThat(routing.languages()).containsExactly("tr");
        assertThat(routing.languageKnown()).isTrue();
        assertThat(routing.because())
                .containsExactly(
                        "market DE belongs to region emea",
                        "language tr, as the product says",
                        "no category that was claimed asks for a clearance");
    }

    @Test
    void anUnknownLanguageIsSaidToBeUnknown() {
        Routing routing = of("CH", "emea", evidence("spam", null, null, Answer.NO));
        assertThat(routing.languages()).containsExactly("de", "fr", "it");
        assertThat(routing.languageKnown()).isFalse();
        assertThat(routing.because())
                .contains(
                        "market CH is not listed: region emea takes it",
                        "language unknown: one of those of the market is assumed, de, fr, it");
    }

    @Test
    void theMostDemandingOfTheClaimedCategoriesCounts() {
        Routing routing =
                of(
                        "DE",
                        "emea",
                        evidence("harassment", "de", null, Answer.NO)
                                .plus(report("threats", "de", null, Answer.NO))
                                .plus(report("minor_safety", "de", null, Answer.NO)));
        assertThat(routing.level()).isEqualTo("C1");
        assertThat(routing.skills()).containsExactly("threats");
        assertThat(routing.clearances()).containsExactly("minors");
    }

    @Test
    void anAccountsPortfolioNamesItsTeam() {
        Routing routing = of("DE", "emea", evidence("spam", "de", "creator", Answer.NO));
        assertThat(routing.portfolio()).isEqualTo("creators");
        assertThat(routing.team()).isEqualTo("partners");
        assertThat(of("DE", "emea", evidence("spam", "de", "nobody", Answer.NO)).team()).isNull();
    }

    @Test
    void aMinorAsksForPeopleWhoCanTalkToMinors() {
        assertThat(of("DE", "emea", evidence("spam", "de", null, Answer.YES)).skills())
                .containsExactly("minors");
        assertThat(of("DE", "emea", evidence("spam", "de", null, Answer.UNKNOWN)).skills())
                .as("unknown is not yes")
                .isEmpty();
    }

    @Test
    void whatIsConfirmedBelongsToTheSpecialists() {
        assertThat(of("DE", "global", evidence("minor_safety", "de", null, Answer.NO)).because())
                .first()
                .isEqualTo("what is confirmed belongs to the specialists of global");
    }

    private static Routing of(String market, String region, Evidence evidence) {
        CaseKey key =
                new CaseKey(
                        CaseKind.REPORT,
                        new SubjectRef(new ClientId("social-app"), "feed", "post", "1"),
                        market,
                        PolicyFamily.COMMUNITY_STANDARDS);
        Judgement judgement =
                Assess.assess(
                        evidence, 0.5, new Jurisdiction(market, LocalDate.of(2026, 6, 1)), RELEASE);
        return Needs.of(key, region, evidence, judgement, RELEASE);
    }

    private static Evidence evidence(
            String category, @Nullable String language, @Nullable String segment, Answer minor) {
        return Evidence.NONE.plus(report(category, language, segment, minor));
    }

    private static Evidence.Report report(
            String category, @Nullable String language, @Nullable String segment, Answer minor) {
        return new Evidence.Report(
                List.of(category),
                true,
                0.5,
                false,
                false,
                minor,
                null,
                1,
                null,
                new Evidence.Said(
                        false,
                        Answer.UNKNOWN,
                        true,
                        language,
                        segment,
                        new Crowd.Coming(1, Answer.NO),
                        List.of(),
                        List.of(),
                        null,
                        List.of()));
    }
}
