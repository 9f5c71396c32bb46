package steward.review.workforce;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.contracts.id.ClientId;
import steward.review.certification.Certificate;

/// What others enter about a person: the whole of it, a list that is absent empties it.
///
/// @param longestRun after how many cases of one category in a row the person is given something else first; absent for as many as everyone, and never more
record ProfileRequest(
        @Size(max = ProfileRequest.MOST_CERTIFICATES)
                @Nullable List<@NotNull @Valid CertificateRequest> certificates,
        @Size(max = 100) @Nullable List<@NotNull @Valid ConflictRequest> conflicts,
        @Size(max = 20) @Nullable List<@NotNull @Valid AccommodationRequest> accommodations,
        @Size(max = 20) @Nullable List<@NotNull @Valid ShiftRequest> shifts,
        @Min(1) @Max(1000) @Nullable Integer longestRun) {

    static final int MOST_CERTIFICATES = 20;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /// @param scores by the name of the score, as the clients' tables call them
    /// @param expiresOn the last day on which it counts; absent where it does not expire
    record CertificateRequest(
            @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
            @NotNull @Pattern(regexp = PersonRequest.NAME) String test,
            @NotEmpty @Size(max = 20)
                    Map<
                                    @NotNull @Pattern(regexp = PersonRequest.NAME) String,
                                    @NotNull @DecimalMin("0") @DecimalMax("1000000") BigDecimal>
                            scores,
            @NotNull LocalDate takenOn,
            @Nullable LocalDate expiresOn,
            @NotBlank @Size(max = 200) String issuer) {

        Certificate certificate() {
            return new Certificate(language, test, scores, takenOn, expiresOn, issuer);
        }
    }

    /// @param id of the account at the client, or of the product
    record ConflictRequest(
            @NotNull Conflict.Kind kind,
            @NotNull @Pattern(regexp = PersonRequest.NAME) String client,
            @NotBlank @Size(max = 200) String id) {

        Conflict conflict() {
            return new Conflict(kind, new ClientId(client), id);
        }
    }

    /// @param until the last day; absent for good
    record AccommodationRequest(
            @NotNull @Pattern(regexp = PersonRequest.NAME) String kind, @Nullable LocalDate until) {

        Accommodation accommodation() {
            return new Accommodation(kind, until);
        }
    }

    /// @param zone of the IANA database, as in `Asia/Kuala_Lumpur`
    /// @param to when it ends; on the next day where that is not after `from`
    record ShiftRequest(
            @NotNull ZoneId zone,
            @NotEmpty Set<@NotNull DayOfWeek> days,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {

        Shift shift() {
            return new Shift(zone, days, from, to, firstDay, lastDay);
        }
    }

    /// What is wrong between its fields; nothing where all is right.
    List<Violation> flaws() {
        List<Violation> flaws = new ArrayList<>();
        List<CertificateRequest> papers = certificates == null ? List.of() : certificates;
        for (int i = 0; i < papers.size(); i++) {
            CertificateRequest paper = papers.get(i);
            inOrder("certificates[" + i + "].expiresOn", paper.takenOn(), paper.expiresOn(), flaws);
        }
        List<ShiftRequest> times = shifts == null ? List.of() : shifts;
        for (int i = 0; i < times.size(); i++) {
            ShiftRequest time = times.get(i);
            inOrder("shifts[" + i + "].lastDay", time.firstDay(), time.lastDay(), flaws);
        }
        return flaws;
    }

    private static void inOrder(
            String field,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<Violation> flaws) {
        if (last != null && (last.isAfter(LAST_DAY) || (first != null && last.isBefore(first)))) {
            flaws.add(
                    new Violation(
                            field, "in-order", "a day not before the first, until the year 9999"));
        }
    }

    Profile in(Profile profile, Instant now) {
        return profile.entered(
                all(certificates, CertificateRequest::certificate),
                all(conflicts, ConflictRequest::conflict),
                all(accommodations, AccommodationRequest::accommodation),
                all(shifts, ShiftRequest::shift),
                longestRun);
    }

    private static <A, B> List<B> all(@Nullable List<A> asked, Function<A, B> as) {
        return asked == null ? List.of() : asked.stream().map(as).toList();
    }
}
