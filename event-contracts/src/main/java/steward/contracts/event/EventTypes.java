package steward.contracts.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Type strings of the facts, read once from the sealed interfaces.
public final class EventTypes {

    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> fact) {
                    EventType type = fact.getAnnotation(EventType.class);
                    if (type == null) {
                        throw new IllegalArgumentException(
                                fact.getName() + " states no @EventType");
                    }
                    return type.value();
                }
            };

    private static final Map<Class<?>, Map<String, Class<?>>> FAMILIES = new ConcurrentHashMap<>();

    private EventTypes() {}

    /// The `type` string of a fact's class.
    ///
    /// @throws IllegalArgumentException when the class states none
    public static String nameOf(Class<?> fact) {
        return NAMES.get(fact);
    }

    /// All facts of a sealed family by their type string, in the order of declaration.
    public static Map<String, Class<?>> of(Class<?> family) {
        return FAMILIES.computeIfAbsent(family, EventTypes::collect);
    }

    private static Map<String, Class<?>> collect(Class<?> family) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        if (family.isRecord()) {
            found.put(nameOf(family), family);
            return found;
        }
        if (!family.isSealed()) {
            throw new IllegalArgumentException(
                    family.getName() + " is neither a fact nor a sealed family of facts");
        }
        for (Class<?> member : family.getPermittedSubclasses()) {
            found.putAll(collect(member));
        }
        return found;
    }
}
