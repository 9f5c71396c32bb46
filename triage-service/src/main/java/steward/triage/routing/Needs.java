package steward.triage.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Routing;
import steward.contracts.cases.CaseKey;
import steward.contracts.policy.ClientSettingsPublished.Portfolio;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.RoutingPublished.Requirement;
import steward.contracts.topic.Topics;
import steward.triage.assessment.Answer;
import steward.triage.assessment.Evidence;
import steward.triage.assessment.Judgement;
import steward.triage.rule.Release;

/// Whom a case needs, and why, in words: a pure function of what is known of the case and the policy. Made anew with every report.
public final class Needs {

    private final Release release;
    private final List<String> because = new ArrayList<>();

    private Needs(Release release) {
        this.release = release;
    }

    /// @param region that the case was opened in, which never changes
    public static Routing of(
            CaseKey key, String region, Evidence evidence, Judgement judgement, Release release) {
        return new Needs(release).routing(key, region, evidence, judgement);
    }

    private Routing routing(CaseKey key, String region, Evidence evidence, Judgement judgement) {
        because.add(regionWords(key.market(), region));
        String language = evidence.about().language();
        List<String> languages = languages(key.market(), language);
        String level = level(evidence);
        List<String> skills = skills(evidence);
        because.add(
                judgement.clearances().isEmpty()
                        ? "no category that was claimed asks for a clearance"
                        : "clearances of the categories that were claimed: "
                                + String.join(", ", judgement.clearances()));
        Portfolio portfolio = portfolio(key.subject().client().value(), evidence.about().segment());
        return new Routing(
                region,
                key.market(),
                languages,
                language != null,
                level,
                skills,
                judgement.clearances(),
                portfolio == null ? null : portfolio.id(),
                portfolio == null ? null : portfolio.team(),
                because);
    }

    private String regionWords(String market, String region) {
        RoutingPublished routing = release.routing();
        if (region.equals(Topics.GLOBAL_REGION)) {
            return "what is confirmed belongs to the specialists of global";
        }
        String listed = routing.regionOfMarket().get(market);
        if (region.equals(listed)) {
            return "market %s belongs to region %s".formatted(market, region);
        }
        return listed == null && region.equals(routing.defaultRegion())
                ? "market %s is not listed: region %s takes it".formatted(market, region)
                : "region %s as it was when the case was opened".formatted(region);
    }

    private List<String> languages(String market, @Nullable String language) {
        if (language != null) {
            because.add("language " + language + ", as the product says");
            return List.of(language);
        }
        List<String> assumed =
                release.routing().languagesOfMarket().getOrDefault(market, List.of());
        because.add(
                assumed.isEmpty()
                        ? "language unknown, and so are those of the market"
                        : "language unknown: one of those of the market is assumed, "
                                + String.join(", ", assumed));
        return assumed;
    }

    /// Of several the last in the alphabet, which is the higher one in the Common European Framework.
    private @Nullable String level(Evidence evidence) {
        String level =
                requirements(evidence).stream()
                        .map(Requirement::level)
                        .filter(Objects::nonNull)
                        .max(String::compareTo)
                        .orElse(null);
        if (level != null) {
            because.add("the category asks for level %s of the language".formatted(level));
        }
        return level;
    }

    private List<String> skills(Evidence evidence) {
        TreeSet<String> skills = new TreeSet<>();
        requirements(evidence).forEach(required -> skills.addAll(required.skills()));
        if (evidence.minor() == Answer.YES) {
            skills.addAll(release.routing().minorSkills());
        }
        if (!skills.isEmpty()) {
            because.add("skills: " + String.join(", ", skills));
        }
        return List.copyOf(skills);
    }

    private List<Requirement> requirements(Evidence evidence) {
        return release.routing().requirements().stream()
                .filter(required -> evidence.categories().contains(required.category()))
                .toList();
    }

    private @Nullable Portfolio portfolio(String client, @Nullable String segment) {
        if (segment == null) {
            return null;
        }
        for (Portfolio portfolio : release.portfoliosOf(client)) {
            if (portfolio.segments().contains(segment)) {
                because.add(
                        "account segment %s is of portfolio %s, for team %s"
                                .formatted(segment, portfolio.id(), portfolio.team()));
                return portfolio;
            }
        }
        return null;
    }
}
