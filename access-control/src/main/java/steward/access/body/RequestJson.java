package steward.access.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// How bodies of requests are read and answers written: strict and bounded, since anyone may send them. Takes the place of the platform's mapper, so that
/// no endpoint can forget it. What a service stores or sends as an event is read with `EventJson.newMapper()`, which lets fields be added.
public final class RequestJson {

    /// Levels of nesting.
    public static final int MAX_DEPTH = 32;

    /// Characters of one string: above the 16 KiB that a text may have, so that the service names the field and its limit for what is only a little longer.
    public static final int MAX_STRING = 20_000;

    /// Digits of one number.
    public static final int MAX_NUMBER = 40;

    /// Bytes of one document.
    public static final int MAX_DOCUMENT = 256 * 1024;

    private static final int MAX_NAME = 256;

    private RequestJson() {}

    @Produces
    @Singleton
    static ObjectMapper mapper(@All List<ObjectMapperCustomizer> customizers) {
        ObjectMapper mapper = mapper();
        customizers.stream().sorted().forEach(customizer -> customizer.customize(mapper));
        strict(mapper);
        return mapper;
    }

    /// The mapper without what extensions of the platform add, for tests and tools.
    public static ObjectMapper mapper() {
        JsonMapper mapper =
                JsonMapper.builder(
                                new JsonFactoryBuilder()
                                        .streamReadConstraints(
                                                StreamReadConstraints.builder()
                                                        .maxNestingDepth(MAX_DEPTH)
                                                        .maxStringLength(MAX_STRING)
                                                        .maxNumberLength(MAX_NUMBER)
                                                        .maxNameLength(MAX_NAME)
                                                        .maxDocumentLength(MAX_DOCUMENT)
                                                        .build())
                                        .inputDecorator(new StrictUtf8())
                                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                        .build())
                        .addModule(new JavaTimeModule())
                        .addModule(new StorableText())
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .defaultPropertyInclusion(
                                JsonInclude.Value.construct(
                                        JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                        .build();
        strict(mapper);
        return mapper;
    }

    /// After the platform's own settings, some of which are lenient.
    private static void strict(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.coercionConfigFor(LogicalType.DateTime)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }
}
