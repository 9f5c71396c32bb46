package steward.contracts.event;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/// Tells where in a document something is wrong, in the form of a JSON pointer. It travels to dead letters and metrics, so names that are not like
/// our own fields' (a client's attribute, for one) are told as `*`.
final class DocumentPath {

    static final String UNTOLD = "/*";

    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private DocumentPath() {}

    static String step(String name) {
        return FIELD.matcher(name).matches() ? "/" + name : UNTOLD;
    }

    static String of(JsonMappingException e) {
        StringBuilder path = new StringBuilder("/data");
        for (Reference step : e.getPath()) {
            path.append(
                    step.getFieldName() == null
                            ? "/" + step.getIndex()
                            : step(step.getFieldName()));
        }
        return path.toString();
    }

    /// What stands in `data` at the place that the exception names.
    static JsonNode nodeAt(JsonMappingException e, JsonNode data) {
        JsonNode found = data;
        for (Reference step : e.getPath()) {
            found =
                    step.getFieldName() == null
                            ? found.path(step.getIndex())
                            : found.path(step.getFieldName());
        }
        return found;
    }
}
