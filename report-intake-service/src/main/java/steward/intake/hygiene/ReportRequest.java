package steward.intake.hygiene;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report as a product system sends it. Everything may be missing or wrong here: {@link CheckReport} says what is. Enum values and times are text, so
/// that a wrong one is named with what would be right.
@Schema(name = "Report")
public record ReportRequest(
        @Nullable ReporterPart reporter,
        @Nullable SubjectPart subject,
        @Schema(
                        description =
                                "a category of the policy; an unknown one becomes `unclassified`",
                        examples = "harassment")
                @Nullable String category,
        @Schema(description = "the reporter's own words, at most 4 KiB") @Nullable String note,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") @Nullable String market,
        @Nullable String legalGround,
        @Nullable DetectorPart detector,
        @Schema(description = "ISO 8601 instant", examples = "2026-11-21T10:15:30Z")
                @Nullable String occurredAt) {

    /// Who reports.
    @Schema(name = "Reporter")
    public record ReporterPart(
            @Nullable String id,
            @Schema(
                            description = "USER, AUTOMATED, ANONYMOUS, STAFF or TRUSTED_FLAGGER",
                            examples = "USER")
                    @Nullable String kind,
            @Nullable String locale,
            @Nullable Boolean minor,
            @Nullable Integer accountAgeDays) {}

    /// What is reported.
    @Schema(name = "Subject")
    public record SubjectPart(
            @Nullable String product,
            @Nullable String type,
            @Nullable String id,
            @Nullable String version,
            @Nullable String url,
            @Nullable OwnerPart owner,
            @Schema(description = "at most 16 KiB") @Nullable String text,
            @Nullable String language,
            @Nullable List<@Nullable MediaPart> media,
            @Nullable List<@Nullable ThreadPart> thread,
            @Nullable String parentId,
            @Nullable Boolean privateContent,
            @Nullable AudiencePart audience,
            @Nullable String createdAt,
            @Schema(description = "scalars by name, at most 50")
                    @Nullable Map<String, @Nullable Object> attributes) {}

    /// Who owns the subject.
    @Schema(name = "Owner")
    public record OwnerPart(
            @Nullable String id,
            @Nullable String segment,
            @Nullable Boolean minor,
            @Nullable Integer accountAgeDays,
            @Nullable Integer strikes) {}

    /// Media of the subject, by reference.
    @Schema(name = "Media")
    public record MediaPart(
            @Schema(description = "image, video, audio or live", examples = "image")
                    @Nullable String kind,
            @Nullable String url,
            @Nullable String sha256,
            @Nullable String pdq,
            @Nullable String captionsUrl) {}

    /// One entry of the thread around the subject.
    @Schema(name = "ThreadEntry")
    public record ThreadPart(
            @Nullable String id,
            @Nullable String author,
            @Schema(description = "at most 1 KiB") @Nullable String text,
            @Nullable String at,
            @Nullable Boolean disclosed) {}

    /// How many people see the subject.
    @Schema(name = "Audience")
    public record AudiencePart(@Nullable Long views, @Nullable Long viewsPerHour) {}

    /// The machine behind an automated report.
    @Schema(name = "Detector")
    public record DetectorPart(
            @Nullable String model, @Nullable String version, @Nullable Double confidence) {}
}
