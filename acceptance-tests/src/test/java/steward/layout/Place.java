package steward.layout;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/// Where a class stands: its module's package and its feature. Planted classes stand as if their package were the root.
///
/// @param module the package below `steward`, for example `review`
/// @param feature the package below that; empty for the module's own
record Place(String module, String feature) {

    static final List<String> SERVICES =
            List.of("intake", "triage", "review", "escalation", "analytics", "console");

    private static final String PLANTED = "steward.layout.planted.";
    private static final String ROOT = "steward.";

    static Place of(JavaClass type) {
        String name = type.getPackageName();
        String below =
                name.startsWith(PLANTED)
                        ? name.substring(PLANTED.length())
                        : name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
        String[] parts = below.split("\\.", -1);
        return new Place(parts[0], parts.length > 1 ? parts[1] : "");
    }

    boolean isService() {
        return SERVICES.contains(module);
    }

    /// The class that a nested class belongs to in the end.
    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Place::outermost).orElse(type);
    }
}
