package steward.contracts.published;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventTypes;

/// JSON Schemas (2020-12) of the facts, made from the records: what is `@Nullable` is optional, ids are strings, comments are descriptions. A field
/// that a schema does not name is allowed, since a newer writer may send it.
final class FactSchemas {

    private static final SchemaGenerator GENERATOR = generator();

    private FactSchemas() {}

    /// The schema of a fact: the event's `data`.
    static ObjectNode of(Class<?> fact) {
        ObjectNode schema = GENERATOR.generateSchema(fact);
        ObjectNode titled = schema.objectNode();
        titled.set("$schema", schema.remove("$schema"));
        titled.put("$id", "urn:" + EventTypes.nameOf(fact).replace('.', ':'));
        titled.put("title", fact.getSimpleName());
        titled.put("description", SourceComments.of(fact));
        titled.setAll((ObjectNode) schema.without("description"));
        return titled;
    }

    static PublishedFile fileOf(Class<?> fact) {
        return new PublishedFile(
                PublishedFile.MODULE.resolve("schemas/" + EventTypes.nameOf(fact) + ".json"));
    }

    /// Whether readers may rely on a component's being there.
    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.isAnnotationPresent(AbsentMeansEmpty.class);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(
                                EventJson.newMapper(),
                                SchemaVersion.DRAFT_2020_12,
                                OptionPreset.PLAIN_JSON)
                        .with(
                                Option.ADDITIONAL_FIXED_TYPES,
                                Option.STANDARD_FORMATS,
                                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                                Option.PLAIN_DEFINITION_KEYS);
        builder.forFields()
                .withRequiredCheck(field -> isRequired(componentOf(field)))
                .withNullableCheck(_ -> false)
                .withDescriptionResolver(FactSchemas::describe);
        builder.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider(FactSchemas::custom);
        return new SchemaGenerator(builder.build());
    }

    private static RecordComponent componentOf(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(c -> c.getName().equals(field.getDeclaredName()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String describe(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        String meaning =
                SourceComments.of(
                        field.getDeclaringType().getErasedType(),
                        field.getDeclaredName(),
                        field.getType().getErasedType());
        return meaning.isEmpty() ? null : meaning;
    }

    private static @Nullable CustomDefinition custom(
            ResolvedType type, SchemaGenerationContext context) {
        Class<?> plain = type.getErasedType();
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (plain.isRecord() && isOneText(plain)) {
            return new CustomDefinition(schema.put("type", "string").put("minLength", 1), true);
        }
        if (plain.isEnum()) {
            ArrayNode values = schema.put("type", "string").putArray("enum");
            wireNames(plain).forEach(values::add);
            return new CustomDefinition(schema, true);
        }
        // a client's attribute: any scalar
        return plain == Object.class ? new CustomDefinition(schema, true) : null;
    }

    /// An enum's values as they stand on the wire.
    static List<String> wireNames(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> wireName((Enum<?>) constant))
                .toList();
    }

    /// Whether a record is written as its one text, as ids are.
    static boolean isOneText(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        return components.length == 1
                && components[0].getType() == String.class
                && components[0].getName().equals("value");
    }

    private static String wireName(Enum<?> constant) {
        try {
            JsonProperty name =
                    constant.getDeclaringClass()
                            .getField(constant.name())
                            .getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enum constant is a public field of its enum", e);
        }
    }
}
