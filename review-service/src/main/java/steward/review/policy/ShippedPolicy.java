package steward.review.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import steward.contracts.cases.Severity;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// The policy that Steward ships with, as its parts and the release that names them. An empty platform starts from it; what a platform released itself is
/// never replaced by it.
final class ShippedPolicy {

    static final String RELEASE = "2026.1";

    private static final String VERSION = "1.0.0";
    private static final List<String> CLAUSES =
            List.of(
                    "minors-and-safety",
                    "violence",
                    "conduct",
                    "integrity",
                    "commerce",
                    "intellectual-property",
                    "account");
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory())
                    .registerModule(new JavaTimeModule())
                    .addMixIn(CategoriesPublished.Category.class, SaysMore.class);

    private ShippedPolicy() {}

    /// The files say of a category what may be taken in the meantime, which is not published.
    @JsonIgnoreProperties("interim")
    private interface SaysMore {}

    private record Routing(String defaultRegion, Map<String, Map<String, List<String>>> markets) {}

    private record Weights(
            Map<Severity, Long> severity,
            long perReachDecade,
            long likelihood,
            long minor,
            long vettedSource,
            long perSenderDoubling,
            long senderCap,
            long credibleSender) {}

    /// Its parts, in the order in which they are published.
    static List<PolicyFact> parts() {
        List<PolicyFact> parts = new ArrayList<>();
        parts.add(
                new CategoriesPublished(
                        part("categories"),
                        read(
                                "categories",
                                new TypeReference<List<CategoriesPublished.Category>>() {})));
        List<ShippedClause> clauses =
                CLAUSES.stream()
                        .flatMap(file ->
                                read("clauses/" + file, new TypeReference<List<ShippedClause>>() {})
                                        .stream())
                        .toList();
        parts.addAll(byFamily(clauses));
        parts.add(routing());
        parts.add(weights());
        read("notices", new TypeReference<Map<String, Map<String, String>>>() {})
                .forEach((language, texts) -> parts.add(notices(language, texts, clauses)));
        return List.copyOf(parts);
    }

    /// The release of these parts, in force at once: an empty platform has no other.
    static PolicyReleased release(List<PolicyFact> parts, Instant now) {
        return new PolicyReleased(
                RELEASE, now, now, parts.stream().map(PolicyParts::versionOf).toList());
    }

    private static List<ClausesPublished> byFamily(List<ShippedClause> clauses) {
        List<ClausesPublished> byFamily = new ArrayList<>();
        for (PolicyFamily family : PolicyFamily.values()) {
            byFamily.add(
                    new ClausesPublished(
                            part("clauses/" + family.name().toLowerCase(Locale.ROOT)),
                            clauses.stream()
                                    .filter(clause -> clause.family() == family)
                                    .map(ShippedClause::published)
                                    .toList()));
        }
        return byFamily;
    }

    private static RoutingPublished routing() {
        Routing routing = read("routing", new TypeReference<Routing>() {});
        Map<String, String> regions = new HashMap<>();
        Map<String, List<String>> languages = new HashMap<>();
        routing.markets()
                .forEach((region, markets) ->
                        markets.forEach((market, spoken) -> {
                            regions.put(market, region);
                            languages.put(market, spoken);
                        }));
        return new RoutingPublished(part("routing"), regions, routing.defaultRegion(), languages);
    }

    private static TriageWeightsPublished weights() {
        Weights weights = read("triage-weights", new TypeReference<Weights>() {});
        return new TriageWeightsPublished(
                part("triage-weights"),
                weights.severity(),
                weights.perReachDecade(),
                weights.likelihood(),
                weights.minor(),
                weights.vettedSource(),
                weights.perSenderDoubling(),
                weights.senderCap(),
                weights.credibleSender());
    }

    private static NoticesPublished notices(
            String language, Map<String, String> texts, List<ShippedClause> clauses) {
        return new NoticesPublished(
                part("notices/" + language),
                Stream.concat(
                                texts.entrySet().stream()
                                        .map(text ->
                                                new NoticesPublished.Notice(
                                                        text.getKey(), language, text.getValue())),
                                clauses.stream().flatMap(clause -> clause.noticesIn(language)))
                        .toList());
    }

    private static PartVersion part(String name) {
        return new PartVersion(name, VERSION);
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream yaml = ShippedPolicy.class.getResourceAsStream(name + ".yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("the shipped policy has no " + name + ".yaml");
            }
            return YAML.readValue(yaml, type);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the shipped policy's " + name + ".yaml cannot be read", e);
        }
    }
}
