package steward.intake.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import steward.contracts.id.Ids;
import steward.intake.hygiene.ReportRequest;

/// Digest of what a body says, whatever the order of its fields, its white space, its escapes, and whether absent fields were sent as null.
final class Fingerprint {

    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    private Fingerprint() {}

    static String of(ReportRequest report) {
        try {
            return Ids.derivedFrom(CANONICAL.writeValueAsString(report)).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a report that was read can be written", e);
        }
    }
}
