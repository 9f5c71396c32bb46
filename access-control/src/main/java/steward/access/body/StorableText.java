package steward.access.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads texts strictly: a JSON string and nothing that could be taken for one, and only characters that PostgreSQL keeps in `text` and `jsonb`. Holds for
/// strings, keys of maps, untyped values and trees, wherever they stand in a body.
final class StorableText extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StorableText() {
        super("storable-text");
        addDeserializer(String.class, new Text());
        addKeyDeserializer(String.class, new Key());
        addDeserializer(JsonNode.class, new Tree());
    }

    /// Whether PostgreSQL can keep the text.
    static boolean isStorable(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == 0) {
                return false;
            }
            if (Character.isSurrogate(character)) {
                boolean pair =
                        Character.isHighSurrogate(character)
                                && at + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(at + 1));
                if (!pair) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    private static final class Text extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        Text() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (!isStorable(text)) {
                throw new UnstorableText(parser);
            }
            return text;
        }
    }

    private static final class Key extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context)
                throws IOException {
            if (!isStorable(key)) {
                throw new UnstorableText(context.getParser());
            }
            return key;
        }
    }

    private static final class Tree extends JsonDeserializer<JsonNode> {

        private final JsonDeserializer<? extends JsonNode> trees =
                JsonNodeDeserializer.getDeserializer(JsonNode.class);

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            JsonNode tree = trees.deserialize(parser, context);
            check(tree, parser);
            return tree;
        }

        @Override
        public @Nullable JsonNode getNullValue(DeserializationContext context) {
            return context.getNodeFactory().nullNode();
        }

        private static void check(JsonNode node, JsonParser parser) throws UnstorableText {
            if (node.isTextual() && !isStorable(node.textValue())) {
                throw new UnstorableText(parser);
            }
            for (var field : node.properties()) {
                if (!isStorable(field.getKey())) {
                    throw new UnstorableText(parser);
                }
            }
            for (JsonNode child : node) {
                check(child, parser);
            }
        }
    }
}
