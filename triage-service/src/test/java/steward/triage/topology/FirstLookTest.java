package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.topology.ReportFixtures.NOON;
import static steward.triage.topology.ReportFixtures.report;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.cases.Assessment.Contribution;
import steward.contracts.cases.Assessment.Match;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.Severity;
import steward.contracts.event.Event;
import steward.contracts.signal.LexiconEntryPublished.Strength;
import steward.contracts.submission.ReporterKind;
import steward.triage.rule.Release;

/// What triage makes of a report before a person sees it, duty by duty.
class FirstLookTest {

    private static final String BUILT_IN =
            "9df035e7d07ebd59e4f2247c2fa29b640a4f7dbe16c4321dd7534f8ff47bf27e";

    private final TriageDriver triage = new TriageDriver();

    @AfterEach
    void close() {
        triage.close();
    }

    /// A14.
    @Test
    void theSamePostInTwoMarketsIsRankedByTheRulesOfEach() {
        triage.send(report("de").as("spam").in("DE"), report("fr").as("spam").in("FR"));
        List<CaseOpened> opened = opened();
        CaseOpened german = opened.getFirst();
        CaseOpened french = opened.getLast();
        assertThat(german.severity()).isEqualTo(Severity.S3);
        assertThat(french.severity()).isEqualTo(Severity.S1);
        assertThat(french.deadline()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(french.rankAt()).isBefore(german.rankAt());
        assertThat(french.assessment().contributions().getFirst().because())
                .contains("FR")
                .contains("overlays/FR-CS-SPAM-1");
    }

    /// C8.
    @Test
    void factsClaimsAndUnknownsAreToldApart() {
        triage.send(
                report("sparse")
                        .as("threats")
                        .of(null)
                        .saying("Nikt nie wie, co to znaczy.", "xx")
                        .showing("c".repeat(64)));
        CaseOpened opened = opened().getFirst();
        assertThat(opened.report().category()).as("what is claimed").isEqualTo("threats");
        assertThat(opened.confirmation()).as("nothing is confirmed").isNull();
        assertThat(opened.assessment().contributions())
                .extracting(Contribution::input)
                .as("what is known, with its reason")
                .contains("severity", "reach")
                .doesNotContain("likelihood", "owner history");
        assertThat(opened.assessment().unknown())
                .as("what is not known is said and counts for nothing")
                .contains("text risk", "owner", "standing");
        assertThat(opened.assessment().contributions())
                .allSatisfy(part -> assertThat(part.because()).isNotBlank());
    }

    @Test
    void whatTheContentMeetsIsNamedByEntryAndOnceHoweverOftenItIsReported() {
        triage.send(
                report("first").saying("I want to kill myself tonight", "en").showing(BUILT_IN),
                report("second").by("bob").saying("I want to kill myself tonight", "en"));
        List<Event<CaseFact>> told = triage.cases("global");
        CaseOpened opened = (CaseOpened) told.getFirst().data();
        assertThat(opened.assessment().matches())
                .containsExactly(
                        new Match(
                                Match.Found.MEDIUM,
                                "built-in",
                                "sha256:" + BUILT_IN,
                                null,
                                "minor_safety",
                                true,
                                null,
                                0),
                        new Match(
                                Match.Found.WORDING,
                                "self-harm-crisis",
                                "intent.en",
                                null,
                                "self_harm",
                                false,
                                Strength.STRONG,
                                null));
        CaseReported joined = (CaseReported) told.getLast().data();
        assertThat(joined.assessment().matches()).isEqualTo(opened.assessment().matches());
    }

    /// C13.
    @Test
    void aMachinesReportIsOneAndStaysOneBesideThoseOfPeople() {
        triage.send(
                report("machine").by(ReporterKind.AUTOMATED, "spam-model"),
                report("person").by("ann"));
        List<Event<CaseFact>> told = triage.cases("emea");
        CaseOpened opened = (CaseOpened) told.getFirst().data();
        assertThat(opened.report().kind()).isEqualTo(ReporterKind.AUTOMATED);
        assertThat(opened.confirmation()).as("a machine's word is a claim").isNull();
        assertThat(opened.proposal()).isNull();
        CaseReported joined = (CaseReported) told.getLast().data();
        assertThat(joined.caseId()).isEqualTo(opened.caseId());
        assertThat(joined.report().kind()).isEqualTo(ReporterKind.USER);
    }

    /// D1.
    @Test
    void aCategoryThatNobodyKnowsIsUnclassifiedAndNeverDropped() {
        triage.send(report("odd").as("my-neighbours-politics"));
        CaseOpened opened = opened().getFirst();
        assertThat(opened.category()).isEqualTo(Release.UNCLASSIFIED);
        assertThat(opened.report().category())
                .as("what was claimed stays")
                .isEqualTo("my-neighbours-politics");
        assertThat(opened.assessment().unknown()).contains("category");
        assertThat(triage.assessments())
                .singleElement()
                .satisfies(told -> assertThat(told.data()).isInstanceOf(SubmissionLinked.class));
    }

    /// D5: whether it is answered is the client's policy and a person's word; triage drops nothing for being coarse or empty.
    @Test
    void whatSaysLittleIsACaseForPeopleLikeAnyOther() {
        List<String> words = List.of("fuck fuck fuck", "!!!", ".", "asdf qwer");
        for (String said : words) {
            triage.send(report("about " + said).about("post " + said).saying(said, "en"));
        }
        assertThat(opened())
                .hasSize(words.size())
                .as("nothing answers it by itself")
                .allMatch(opened -> opened.proposal() == null);
        assertThat(triage.assessments())
                .hasSize(words.size())
                .allMatch(told -> told.data() instanceof SubmissionLinked);
    }

    private List<CaseOpened> opened() {
        return triage.cases("emea").stream()
                .map(Event::data)
                .filter(CaseOpened.class::isInstance)
                .map(CaseOpened.class::cast)
                .toList();
    }
}
