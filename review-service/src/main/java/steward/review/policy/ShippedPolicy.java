package steward.review.policy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import steward.contracts.cases.Severity;
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.ClientSettingsPublished.Client;
import steward.contracts.policy.ClientSettingsPublished.Settings;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.ResourcesPublished;
import steward.contracts.policy.ResourcesPublished.Resource;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.StrikesPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// The policy that Steward ships with, as its parts. An empty platform starts from it; what a platform released itself is never replaced by it.
public final class ShippedPolicy {

    /// The name of an empty platform's first release.
    public static final String RELEASE = "2026.1";

    /// The first day of the parts that say none themselves.
    public static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

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
            new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

    private ShippedPolicy() {}

    private record Routing(
            String defaultRegion,
            Map<String, Map<String, List<String>>> markets,
            List<RoutingPublished.Requirement> requirements,
            List<String> minorSkills) {}

    private record Weights(
            Map<Severity, Long> severity,
            long perReachDecade,
            long likelihood,
            long minor,
            long vettedSource,
            long perSenderDoubling,
            long senderCap,
            long credibleSender,
            Long selfHarm,
            Integer contentSpeaksFrom,
            TriageWeightsPublished.Crowd crowd,
            TriageWeightsPublished.Surge surge) {}

    private record Strikes(
            List<StrikesPublished.Step> ladder, boolean noStrikeForContentOlderThanClause) {}

    private record Clients(Settings defaults, List<Client> clients) {}

    /// Its parts, in the order in which they are published.
    public static List<PolicyFact> parts() {
        List<PolicyFact> parts = new ArrayList<>();
        parts.add(
                new CategoriesPublished(
                        part("categories"), read("categories", new TypeReference<>() {})));
        for (String file : CLAUSES) {
            read("clauses/" + file, new TypeReference<List<ShippedClause>>() {})
                    .forEach(clause -> parts.add(clause.published()));
        }
        read("overlays", new TypeReference<List<ShippedOverlay>>() {})
                .forEach(overlay -> parts.add(overlay.published()));
        parts.add(routing());
        parts.add(weights());
        read("notices", new TypeReference<Map<String, Map<String, String>>>() {})
                .forEach((language, texts) -> parts.add(notices(language, texts)));
        parts.addAll(resources());
        parts.add(new ActionsPublished(part("actions"), read("actions", new TypeReference<>() {})));
        Strikes strikes = read("strikes", new TypeReference<Strikes>() {});
        parts.add(
                new StrikesPublished(
                        part("strikes"),
                        strikes.ladder(),
                        strikes.noStrikeForContentOlderThanClause()));
        Clients clients = read("clients", new TypeReference<Clients>() {});
        parts.add(
                new ClientSettingsPublished(
                        part("clients"), clients.defaults(), clients.clients()));
        return List.copyOf(parts);
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
        return new RoutingPublished(
                part("routing"),
                regions,
                routing.defaultRegion(),
                languages,
                routing.requirements(),
                routing.minorSkills());
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
                weights.credibleSender(),
                weights.selfHarm(),
                weights.contentSpeaksFrom(),
                weights.crowd(),
                weights.surge());
    }

    private static NoticesPublished notices(String language, Map<String, String> texts) {
        return new NoticesPublished(
                part("notices/" + language),
                texts.entrySet().stream()
                        .map(text ->
                                new NoticesPublished.Notice(
                                        text.getKey(), language, text.getValue()))
                        .toList());
    }

    private static List<ResourcesPublished> resources() {
        return read("resources", new TypeReference<List<Resource>>() {}).stream()
                .collect(Collectors.groupingBy(Resource::market, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(market ->
                        new ResourcesPublished(
                                part("resources/" + market.getKey()), market.getValue()))
                .toList();
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
