package steward.review.caseview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.access.Roles;

/// Cases by the names that product systems know.
@Path("/v1/cases")
class CaseSearchResource {

    private final FindCases finding;
    private final CurrentCaller current;

    CaseSearchResource(FindCases finding, CurrentCaller current) {
        this.finding = finding;
        this.current = current;
    }

    /// The answer.
    record FoundCasesView(List<FoundCase> cases) {}

    @GET
    @RolesAllowed({Roles.LEAD, Roles.AUDITOR})
    @Operation(
            summary = "Finds cases by content, author or report",
            description =
                    "One of `subject`, `author`, `submission`, as the product system named it. Newest first; the next page comes `after` the last case.")
    public Uni<FoundCasesView> find(
            @QueryParam("subject") @Nullable @Size(min = 1, max = 200) String subject,
            @QueryParam("author") @Nullable @Size(min = 1, max = 200) String author,
            @QueryParam("submission") @Nullable @Size(min = 1, max = 100) String submission,
            @QueryParam("after") @Nullable @Size(max = 100) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        Map<CaseSearch.By, String> asked = new EnumMap<>(CaseSearch.By.class);
        put(asked, CaseSearch.By.SUBJECT, subject);
        put(asked, CaseSearch.By.AUTHOR, author);
        put(asked, CaseSearch.By.SUBMISSION, submission);
        if (asked.size() != 1) {
            throw ProblemException.invalid(
                    "subject", "one-of", "exactly one of subject, author, submission");
        }
        Map.Entry<CaseSearch.By, String> one = asked.entrySet().iterator().next();
        return finding.find(
                        new CaseSearch(one.getKey(), one.getValue(), after, limit), current.get())
                .map(FoundCasesView::new);
    }

    private static void put(
            Map<CaseSearch.By, String> asked, CaseSearch.By by, @Nullable String value) {
        if (value != null) {
            asked.put(by, value);
        }
    }
}
