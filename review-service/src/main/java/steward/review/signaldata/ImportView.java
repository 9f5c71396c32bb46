package steward.review.signaldata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What was imported together, and what became of it.
///
/// @param proposed how many entries it proposed
/// @param same how many lines say what was proposed or published already
/// @param refused lines of which nothing was made, each with field, rule and what would be right
@Schema(name = "SignalImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        String importId,
        String importedBy,
        Instant importedAt,
        String because,
        int proposed,
        int same,
        List<FaultView> refused,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {

    /// @param line from 1
    /// @param field empty for the whole line
    @Schema(name = "SignalImportFault")
    record FaultView(int line, String field, String rule, String expected) {}

    static ImportView of(SignalImport imported) {
        return new ImportView(
                imported.id(),
                imported.importedBy(),
                imported.importedAt(),
                imported.because(),
                imported.proposed(),
                imported.same(),
                imported.refused().stream()
                        .map(fault ->
                                new FaultView(
                                        fault.line(),
                                        fault.field(),
                                        fault.rule(),
                                        fault.expected()))
                        .toList(),
                imported.approvedBy(),
                imported.approvedAt(),
                imported.withdrawnBy(),
                imported.withdrawnAt(),
                imported.withdrawnBecause());
    }

    /// Imports in a list, without their faulty lines.
    ///
    /// @param next to be sent as `before`; absent where there are no more
    @Schema(name = "SignalImports")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<LineView> imports, @Nullable Instant next) {

        static Page of(List<SignalImport> found, int limit) {
            return new Page(
                    found.stream().map(LineView::of).toList(),
                    found.size() < limit ? null : found.getLast().importedAt());
        }
    }

    /// One import in a list.
    ///
    /// @param refused how many lines of which nothing was made
    @Schema(name = "SignalImportInList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineView(
            String importId,
            String importedBy,
            Instant importedAt,
            String because,
            int proposed,
            int same,
            int refused,
            @Nullable String approvedBy,
            @Nullable String withdrawnBy) {

        static LineView of(SignalImport imported) {
            return new LineView(
                    imported.id(),
                    imported.importedBy(),
                    imported.importedAt(),
                    imported.because(),
                    imported.proposed(),
                    imported.same(),
                    imported.refused().size(),
                    imported.approvedBy(),
                    imported.withdrawnBy());
        }
    }
}
