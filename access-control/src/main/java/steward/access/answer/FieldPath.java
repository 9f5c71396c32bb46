package steward.access.answer;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;
import java.util.regex.Pattern;

/// Writes the way to a value as `subject.media[2].url`. Names that callers invent (keys of maps, unknown fields) are repeated only when they look like the
/// name of a field; anything else stands as `*`, so that no content comes back or is logged under the guise of a name.
final class FieldPath {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,39}");

    private FieldPath() {}

    static String of(List<Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (Reference step : steps) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(named(step.getFieldName()));
            }
        }
        return path.toString();
    }

    static String named(String name) {
        return NAME.matcher(name).matches() ? name : "*";
    }
}
