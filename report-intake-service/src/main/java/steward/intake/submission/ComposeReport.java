package steward.intake.submission;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.submission.Detector;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.submission.Subject.Audience;
import steward.contracts.submission.Subject.Owner;
import steward.contracts.submission.ThreadEntry;
import steward.intake.hygiene.ReportRequest;
import steward.intake.hygiene.ReportRequest.AudiencePart;
import steward.intake.hygiene.ReportRequest.DetectorPart;
import steward.intake.hygiene.ReportRequest.MediaPart;
import steward.intake.hygiene.ReportRequest.OwnerPart;
import steward.intake.hygiene.ReportRequest.ReporterPart;
import steward.intake.hygiene.ReportRequest.SubjectPart;
import steward.intake.hygiene.ReportRequest.ThreadPart;

/// Says a checked report in the words of the events. Only for reports without flaws.
final class ComposeReport {

    /// One detector writes under this many senders, so that its flood is spread over partitions while one subject stays with one of them.
    private static final int DETECTOR_SHARDS = 16;

    private ComposeReport() {}

    static Reporter reporter(ReportRequest report, List<String> vettedFields) {
        ReporterPart part = requireNonNull(report.reporter());
        ReporterKind kind = ReporterKind.valueOf(requireNonNull(part.kind()));
        String id =
                switch (kind) {
                    case ANONYMOUS -> null;
                    case AUTOMATED -> shardOf(report);
                    case USER, STAFF, TRUSTED_FLAGGER -> part.id();
                };
        return new Reporter(
                kind, id, part.locale(), part.minor(), part.accountAgeDays(), vettedFields);
    }

    private static String shardOf(ReportRequest report) {
        String model = requireNonNull(requireNonNull(report.detector()).model());
        String subject = requireNonNull(requireNonNull(report.subject()).id());
        return model + "/" + Math.floorMod(subject.hashCode(), DETECTOR_SHARDS);
    }

    static Subject subject(ReportRequest report) {
        SubjectPart part = requireNonNull(report.subject());
        return new Subject(
                requireNonNull(part.product()),
                requireNonNull(part.type()),
                requireNonNull(part.id()),
                part.version(),
                part.url(),
                owner(part.owner()),
                part.text(),
                part.language(),
                part.media() == null
                        ? List.of()
                        : part.media().stream().map(ComposeReport::media).toList(),
                part.thread() == null
                        ? List.of()
                        : part.thread().stream().map(ComposeReport::entry).toList(),
                part.parentId(),
                Boolean.TRUE.equals(part.privateContent()),
                audience(part.audience()),
                instant(part.createdAt()),
                attributes(part.attributes()));
    }

    static @Nullable Detector detector(@Nullable DetectorPart part) {
        return part == null
                ? null
                : new Detector(requireNonNull(part.model()), part.version(), part.confidence());
    }

    static @Nullable Instant instant(@Nullable String checked) {
        return checked == null ? null : Instant.parse(checked);
    }

    private static @Nullable Owner owner(@Nullable OwnerPart part) {
        return part == null
                ? null
                : new Owner(
                        requireNonNull(part.id()),
                        part.segment(),
                        part.minor(),
                        part.accountAgeDays(),
                        part.strikes());
    }

    private static @Nullable Audience audience(@Nullable AudiencePart part) {
        return part == null ? null : new Audience(part.views(), part.viewsPerHour());
    }

    private static MediaReference media(@Nullable MediaPart part) {
        MediaPart media = requireNonNull(part);
        return new MediaReference(
                MediaReference.Kind.valueOf(requireNonNull(media.kind()).toUpperCase(Locale.ROOT)),
                requireNonNull(media.url()),
                media.sha256(),
                media.pdq(),
                media.captionsUrl());
    }

    private static ThreadEntry entry(@Nullable ThreadPart part) {
        ThreadPart entry = requireNonNull(part);
        return new ThreadEntry(
                requireNonNull(entry.id()),
                entry.author(),
                entry.text(),
                instant(entry.at()),
                entry.disclosed());
    }

    private static Map<String, Object> attributes(@Nullable Map<String, @Nullable Object> checked) {
        Map<String, Object> attributes = new HashMap<>();
        if (checked != null) {
            checked.forEach((name, value) -> attributes.put(name, requireNonNull(value)));
        }
        return attributes;
    }
}
