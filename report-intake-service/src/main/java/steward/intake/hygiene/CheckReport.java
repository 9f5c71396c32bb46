package steward.intake.hygiene;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.ReporterKind;
import steward.intake.hygiene.ReportRequest.DetectorPart;
import steward.intake.hygiene.ReportRequest.ReporterPart;

/// Checks what a report says, field by field, without knowing its client. Every flaw is named, so that the sender can mend all at once.
public final class CheckReport {

    private static final int MAX_NOTE_BYTES = 4 * 1024;
    private static final int MAX_LEGAL_GROUND = 500;

    /// BCP 47, loosely: a language and up to a few subtags.
    static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");

    static final String LANGUAGE_EXPECTED = "a BCP 47 tag, for example de or pt-BR";

    private static final Set<String> MARKETS =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final List<String> KINDS =
            Arrays.stream(ReporterKind.values()).map(Enum::name).toList();

    private CheckReport() {}

    /// What is wrong with the report; empty when nothing is.
    public static List<Flaw> check(ReportRequest report, Instant now) {
        FieldRules rules = new FieldRules();
        reporter(report.reporter(), report.detector(), rules);
        CheckSubject.check(report.subject(), now, rules);
        rules.requiredName("category", report.category());
        rules.size("note", report.note(), MAX_NOTE_BYTES);
        if (rules.required("market", report.market(), "an ISO 3166-1 alpha-2 code")
                && !MARKETS.contains(report.market())) {
            rules.add(
                    Flaw.unknownValue(
                            "market", "an ISO 3166-1 alpha-2 code in upper case, for example DE"));
        }
        rules.size("legalGround", report.legalGround(), MAX_LEGAL_GROUND);
        detector(report.detector(), rules);
        rules.past("occurredAt", report.occurredAt(), now);
        return rules.flaws();
    }

    private static void reporter(
            @Nullable ReporterPart reporter, @Nullable DetectorPart detector, FieldRules rules) {
        if (reporter == null) {
            rules.required("reporter", null, "an object with kind");
            return;
        }
        rules.oneOf("reporter.kind", reporter.kind(), KINDS);
        rules.name("reporter.id", reporter.id());
        switch (reporter.kind()) {
            case "ANONYMOUS" -> {
                if (reporter.id() != null) {
                    rules.add(
                            Flaw.invalid(
                                    "reporter.id",
                                    "anonymous",
                                    "no id; or kind USER for a reporter who is known"));
                }
            }
            case "AUTOMATED" ->
                    rules.required(
                            "detector",
                            detector,
                            "an object with model: reports of kind AUTOMATED name their detector");
            case "USER", "STAFF", "TRUSTED_FLAGGER" ->
                    rules.required(
                            "reporter.id", reporter.id(), "the reporter's id; or kind ANONYMOUS");
            case null, default -> {
                // named as a flaw above
            }
        }
        rules.matches("reporter.locale", reporter.locale(), LANGUAGE_TAG, LANGUAGE_EXPECTED);
        rules.notNegative("reporter.accountAgeDays", reporter.accountAgeDays());
    }

    private static void detector(@Nullable DetectorPart detector, FieldRules rules) {
        if (detector == null) {
            return;
        }
        rules.requiredName("detector.model", detector.model());
        rules.name("detector.version", detector.version());
        Double confidence = detector.confidence();
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            rules.add(Flaw.invalid("detector.confidence", "range", "0 to 1"));
        }
    }
}
