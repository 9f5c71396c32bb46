package steward.review.policy.library;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventJson;

/// A version with what it says and what was done to it.
///
/// @param content the fields of its kind, as they are exported
record VersionView(EntryView version, Map<String, Object> content, List<StepView> steps) {

    private static final ObjectMapper JSON = EventJson.newMapper();

    /// @param step DRAFT, SHIP, a step, SCHEDULE or EMERGENCY
    record StepView(String step, String by, @Nullable String note, Instant at) {}

    static VersionView of(EntryView version, Part part, List<StepRow> steps) {
        return new VersionView(
                version,
                JSON.convertValue(
                        PartDocument.of(part.content()),
                        new TypeReference<Map<String, Object>>() {}),
                steps.stream()
                        .map(step -> new StepView(step.step(), step.by(), step.note(), step.at()))
                        .toList());
    }
}
