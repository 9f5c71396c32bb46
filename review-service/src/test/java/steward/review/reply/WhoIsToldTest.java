package steward.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReporterKind;
import steward.review.reply.WhoIsTold.Recipient;

class WhoIsToldTest {

    @Test
    void whoReportedTwiceIsToldOnceOfBothInTheLanguageNamedLast() {
        List<Recipient> told =
                WhoIsTold.among(
                        List.of(
                                report("s1", ReporterKind.USER, "ana", "es"),
                                report("s2", ReporterKind.USER, "ben", "en"),
                                report("s3", ReporterKind.USER, "ana", "pt")));

        assertThat(told)
                .containsExactly(
                        new Recipient(
                                "ana",
                                List.of(new SubmissionId("s1"), new SubmissionId("s3")),
                                "pt"),
                        new Recipient("ben", List.of(new SubmissionId("s2")), "en"));
    }

    @Test
    void machinesAndThoseWhoStayedAnonymousAreNotTold() {
        assertThat(
                        WhoIsTold.among(
                                List.of(
                                        report("s1", ReporterKind.AUTOMATED, "model-1", null),
                                        report("s2", ReporterKind.ANONYMOUS, null, "en"),
                                        report("s3", ReporterKind.USER, null, "en"))))
                .isEmpty();
    }

    @Property
    void everyAnswerableReportIsAnsweredExactlyOnce(
            @ForAll("reports") List<ReportToAnswer> reports) {
        List<SubmissionId> answered =
                WhoIsTold.among(reports).stream()
                        .flatMap(recipient -> recipient.submissionIds().stream())
                        .toList();

        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(
                        reports.stream()
                                .filter(report -> report.reporterId() != null)
                                .filter(report -> report.kind() != ReporterKind.AUTOMATED)
                                .filter(report -> report.kind() != ReporterKind.ANONYMOUS)
                                .map(ReportToAnswer::submissionId)
                                .toList());
    }

    @Provide
    Arbitrary<List<ReportToAnswer>> reports() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.of(ReporterKind.class),
                        Arbitraries.of("ana", "ben", "eve").injectNull(0.2))
                .as((id, kind, person) -> report("s" + id, kind, person, null))
                .list()
                .uniqueElements(ReportToAnswer::submissionId)
                .ofMaxSize(30);
    }

    private static ReportToAnswer report(
            String id, ReporterKind kind, @Nullable String person, @Nullable String locale) {
        return new ReportToAnswer(new SubmissionId(id), kind, person, locale);
    }
}
