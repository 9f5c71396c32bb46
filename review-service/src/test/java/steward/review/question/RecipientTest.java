package steward.review.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.decision.Party;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReporterKind;
import steward.review.policy.PolicyFixtures;
import steward.review.reply.ReportToAnswer;

class RecipientTest {

    private static final List<ReportToAnswer> REPORTS =
            List.of(
                    report("by-a-machine", ReporterKind.AUTOMATED, "bot", null),
                    report("unsigned", ReporterKind.ANONYMOUS, null, "fr"),
                    report("first", ReporterKind.USER, "ayu", "id-ID"),
                    report("second", ReporterKind.TRUSTED_FLAGGER, "nur", "ms"));

    @Test
    void theFirstWhoCanBeAnsweredIsAskedInTheirLanguage() {
        assertThat(Recipient.reporterOf(REPORTS, null))
                .contains(
                        new Recipient(
                                Party.REPORTER,
                                "ayu",
                                List.of(new SubmissionId("first")),
                                "id-ID"));
    }

    @Test
    void whoeverSentTheReportThatIsNamedIsAskedAndNobodyElse() {
        assertThat(Recipient.reporterOf(REPORTS, new SubmissionId("second")).orElseThrow().id())
                .isEqualTo("nur");
        assertThat(Recipient.reporterOf(REPORTS, new SubmissionId("unsigned"))).isEmpty();
        assertThat(Recipient.reporterOf(REPORTS, new SubmissionId("of-another-case"))).isEmpty();
    }

    @Test
    void theCatalogueKnowsWhomAQuestionIsFor() {
        Catalogue catalogue = new Catalogue(PolicyFixtures.shipped().notices());

        assertThat(catalogue.find("reporter.what-happened").orElseThrow().party())
                .isEqualTo(Party.REPORTER);
        assertThat(catalogue.find("author.permission").orElseThrow().party())
                .isEqualTo(Party.AUTHOR);
        assertThat(catalogue.find("author.why-are-you-like-this")).isEmpty();
    }

    private static ReportToAnswer report(
            String submission,
            ReporterKind kind,
            @Nullable String reporter,
            @Nullable String locale) {
        return new ReportToAnswer(new SubmissionId(submission), kind, reporter, locale);
    }
}
