package steward.contracts.published;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import steward.contracts.event.EventTypes;
import steward.contracts.event.Fact;
import steward.contracts.id.Ids;

/// Makes a first golden event for a new fact: every component set, values by the component's name. Look it over before committing it.
final class SampleFacts {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("region", "emea"),
                    Map.entry("market", "DE"),
                    Map.entry("language", "de"),
                    Map.entry("locale", "de-DE"),
                    Map.entry("category", "harassment"),
                    Map.entry("claimedCategory", "mobbing"),
                    Map.entry("team", "child-safety"),
                    Map.entry("product", "social-app"),
                    Map.entry("url", "https://social.example/p/1"),
                    Map.entry("captionsUrl", "https://social.example/p/1.vtt"),
                    Map.entry("sha256", "a".repeat(64)),
                    Map.entry("pdq", "b".repeat(64)),
                    Map.entry("hash", "c".repeat(64)),
                    Map.entry("version", "1.0.0"),
                    Map.entry("type", "post"),
                    Map.entry("id", "p-1"),
                    Map.entry("note", "Bitte prüfen"),
                    Map.entry("recipientId", "u-1"),
                    Map.entry("reporterId", "u-1"),
                    Map.entry("ownerId", "u-2"),
                    Map.entry("key", "scam/advance-fee.en"),
                    Map.entry("topClass", "harassment"),
                    Map.entry("byClassKey", "harassment"),
                    Map.entry("policyRelease", "2026.1"),
                    Map.entry("release", "2026.1"),
                    Map.entry("part", "categories"),
                    Map.entry("clause", "cs-3.2"),
                    Map.entry("clearance", "graphic"),
                    Map.entry("input", "reach"),
                    Map.entry("because", "many people see it"),
                    Map.entry("action", "remove_content"),
                    Map.entry("notice", "reply.violation"),
                    Map.entry("legalGround", "NetzDG"),
                    Map.entry("defaultRegion", "amer"),
                    Map.entry("regionOfMarketKey", "DE"),
                    Map.entry("regionOfMarket", "emea"),
                    Map.entry("languagesOfMarketKey", "DE"),
                    Map.entry("languagesOfMarket", "de"),
                    Map.entry("text", "Ein Text mit Umlauten: äöü, 中文, 🛡"),
                    Map.entry("client", "social-app"),
                    Map.entry("sender", "social-app/USER/u-1"),
                    Map.entry("reviewer", "reviewer-1"),
                    Map.entry("person", "moderator-1"),
                    Map.entry("role", "moderator"),
                    Map.entry("vendor", "northwind"),
                    Map.entry("by", "specialist-1"));

    private int made;

    private SampleFacts() {}

    static Fact of(Class<?> fact) {
        return (Fact) new SampleFacts().record(fact, EventTypes.nameOf(fact));
    }

    private Object record(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values =
                Arrays.stream(components)
                        .map(c -> value(c.getGenericType(), c.getName(), path + "/" + c.getName()))
                        .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + path, e);
        }
    }

    private Object value(Type type, String name, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? List.of(value(of[0], singular(name), path))
                    : Map.of(
                            value(of[0], name + "Key", path),
                            of[1] == Object.class ? "a value" : value(of[1], name, path));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return plain.getRecordComponents().length == 1
                            && plain.getRecordComponents()[0].getName().equals("value")
                    ? id(plain, name, path)
                    : record(plain, path);
        }
        return scalar(plain, name);
    }

    private Object id(Class<?> type, String name, String path) {
        String value = TEXTS.getOrDefault(name, Ids.derivedFrom(path).toString());
        try {
            return type.getDeclaredConstructor(String.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + path, e);
        }
    }

    private Object scalar(Class<?> type, String name) {
        made++;
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS.getOrDefault(name, name + "-1");
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> made;
            case "long", "Long" -> (long) made;
            case "double", "Double" -> made / 64.0;
            case "Instant" -> START.plusSeconds(60L * made);
            case "Period" -> Period.ofMonths(made);
            case "Duration" -> Duration.ofHours(made);
            case "LocalDate" -> LocalDate.of(2026, 11, 21);
            default -> throw new IllegalStateException("no sample value of type " + type.getName());
        };
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
