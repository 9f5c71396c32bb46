package steward.contracts.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import steward.contracts.event.EventTypes;
import steward.contracts.topic.Topics;

/// The AsyncAPI 3.0 document of all topics: channels, keys, and messages whose payloads are the committed schemas.
final class AsyncApi {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(Feature.WRITE_DOC_START_MARKER, Feature.SPLIT_LINES)
                    .enable(Feature.MINIMIZE_QUOTES)
                    .build();

    private AsyncApi() {}

    static PublishedFile file() {
        return new PublishedFile(PublishedFile.MODULE.resolve("asyncapi.yaml"));
    }

    static String yaml() {
        try {
            return YAML.writeValueAsString(document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always writable", e);
        }
    }

    static ObjectNode document() {
        ObjectNode document = YAML.createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Steward events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "What Steward's services tell each other over Kafka. Every value is one CloudEvents 1.0 document in structured JSON mode.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/cloudevents+json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (TopicEntry topic : TopicEntry.all()) {
            channels.set(topic.channel(), channel(topic));
            operations
                    .putObject("tell-" + topic.channel())
                    .put("action", "send")
                    .put("summary", "Written by " + topic.writer() + ".")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + topic.channel());
        }
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        for (TopicEntry topic : TopicEntry.all()) {
            topic.facts().forEach(f -> messages.set(f.getSimpleName(), message(f, topic)));
        }
        components.putObject("schemas").set("CloudEvent", envelope());
        return document;
    }

    private static ObjectNode channel(TopicEntry topic) {
        ObjectNode channel = YAML.createObjectNode();
        channel.put("address", topic.address());
        channel.put("description", topic.says());
        if (topic.address().contains("{region}")) {
            ObjectNode region = channel.putObject("parameters").putObject("region");
            region.put("description", "A region of this installation; these are the shipped ones.");
            Topics.SHIPPED_REGIONS.forEach(region.withArray("examples")::add);
        }
        ObjectNode messages = channel.putObject("messages");
        for (Class<?> fact : topic.facts()) {
            String name = fact.getSimpleName();
            messages.putObject(name).put("$ref", "#/components/messages/" + name);
        }
        ArrayNode readers = channel.put("x-writer", topic.writer()).putArray("x-readers");
        topic.readers().forEach(readers::add);
        return channel;
    }

    private static ObjectNode message(Class<?> fact, TopicEntry topic) {
        String type = EventTypes.nameOf(fact);
        ObjectNode message = YAML.createObjectNode();
        message.put("name", type).put("title", fact.getSimpleName());
        message.put("summary", SourceComments.of(fact));
        ArrayNode parts = message.putObject("payload").putArray("allOf");
        parts.addObject().put("$ref", "#/components/schemas/CloudEvent");
        ObjectNode own = parts.addObject().put("type", "object").putObject("properties");
        own.putObject("type").put("const", type);
        own.putObject("data").put("$ref", "./schemas/" + type + ".json");
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("description", topic.key());
        return message;
    }

    private static JsonNode envelope() {
        ObjectNode envelope = YAML.createObjectNode().put("type", "object");
        ObjectNode properties = envelope.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        text(properties, "id", "unique with `source` for good");
        text(properties, "source", "the writing service, for example /steward/review/emea");
        text(properties, "type", "what happened");
        text(properties, "time", "when it was told, RFC 3339").put("format", "date-time");
        text(properties, "subject", "the record key of the topic");
        properties.putObject("datacontenttype").put("const", "application/json");
        properties
                .putObject("sequence")
                .put("type", "integer")
                .put("minimum", 1)
                .put(
                        "description",
                        "position among the events of one aggregate on this topic, without gaps; absent where the topic has no aggregates");
        text(properties, "traceparent", "W3C trace context of the work that caused the event");
        properties.putObject("data").put("type", "object");
        ArrayNode required = envelope.putArray("required");
        for (String name :
                new String[] {"specversion", "id", "source", "type", "time", "subject", "data"}) {
            required.add(name);
        }
        return envelope;
    }

    private static ObjectNode text(ObjectNode properties, String name, String says) {
        return properties.putObject(name).put("type", "string").put("description", says);
    }
}
