package steward.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import steward.demo.PlatformAddress;

/// One operation of one service, as its OpenAPI document publishes it.
///
/// @param path with its parameters in braces
/// @param roles that it says may call it
/// @param mediaType of its body; empty where it has none
/// @param schema of its body, with everything that it refers to in place; missing where it has none
/// @param needsBody whether it can do nothing without one
/// @param queries names of its query parameters
public record PublishedOperation(
        String service,
        URI at,
        String method,
        String path,
        Set<String> roles,
        String mediaType,
        JsonNode schema,
        boolean needsBody,
        List<String> queries) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /// Every operation of every service.
    public static List<PublishedOperation> all(PlatformAddress platform)
            throws IOException, InterruptedException {
        List<PublishedOperation> all = new ArrayList<>();
        all.addAll(of("intake", platform.intake()));
        all.addAll(of("triage", platform.triage()));
        all.addAll(of("review", platform.review()));
        all.addAll(of("escalation", platform.escalation()));
        all.addAll(of("analytics", platform.analytics()));
        return all;
    }

    static List<PublishedOperation> of(String service, URI at)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at.resolve("/q/openapi?format=json")).build();
        JsonNode document = JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        List<PublishedOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(
                            new PublishedOperation(
                                    service,
                                    at,
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    rolesOf(method.getValue()),
                                    mediaTypeOf(method.getValue()),
                                    schemaOf(method.getValue(), document),
                                    method.getValue().at("/requestBody/required").asBoolean(),
                                    queriesOf(method.getValue())));
                }
            }
        }
        return operations;
    }

    /// Calls it about things that nobody has, with an empty document where it takes one.
    ///
    /// @param authorization the whole header; empty: none
    HttpResponse<String> call(String authorization) throws IOException, InterruptedException {
        return call(authorization, "nobodys", "{}");
    }

    /// Calls it about the thing of this id.
    ///
    /// @param document its body, where it takes one
    HttpResponse<String> call(String authorization, String id, String document)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body =
                mediaType.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(document);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at.resolve(path.replaceAll("\\{[^}]+}", id)))
                        .method(method, body);
        if (!mediaType.isEmpty()) {
            request.header("Content-Type", mediaType);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), AnswerBody.upToAnOpenStream());
    }

    boolean isFor(Set<String> held) {
        return roles.stream().anyMatch(held::contains);
    }

    private static Set<String> rolesOf(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation
                .path("security")
                .forEach(scheme ->
                        scheme.forEach(names -> names.forEach(name -> roles.add(name.asText()))));
        return roles;
    }

    private static String mediaTypeOf(JsonNode operation) {
        return StreamSupport.stream(
                        operation.path("requestBody").path("content").properties().spliterator(),
                        false)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static JsonNode schemaOf(JsonNode operation, JsonNode document) {
        return operation.path("requestBody").path("content").properties().stream()
                .map(content -> inPlace(content.getValue().path("schema"), document))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static JsonNode inPlace(JsonNode schema, JsonNode document) {
        if (schema.has("$ref")) {
            return inPlace(document.at(schema.path("$ref").asText().substring(1)), document);
        }
        if (schema instanceof ObjectNode object) {
            ObjectNode whole = JSON.createObjectNode();
            object.properties()
                    .forEach(part -> whole.set(part.getKey(), inPlace(part.getValue(), document)));
            return whole;
        }
        if (schema instanceof ArrayNode list) {
            ArrayNode whole = JSON.createArrayNode();
            list.forEach(part -> whole.add(inPlace(part, document)));
            return whole;
        }
        return schema;
    }

    private static List<String> queriesOf(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
